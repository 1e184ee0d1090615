package io.github.subfleet.codegen.source;

import io.github.subfleet.codegen.document.ApiDocument;
import io.github.subfleet.codegen.document.EnumSchema;
import io.github.subfleet.codegen.document.Group;
import io.github.subfleet.codegen.document.IdentifiedWrite;
import io.github.subfleet.codegen.document.ObjectSchema;
import io.github.subfleet.codegen.document.Operation;
import io.github.subfleet.codegen.document.RequestItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All sources of a document's client: which file is made from which template, and with which data. */
public final class ClientSources {
  private final ApiDocument document;
  private final Templates templates = new Templates();
  private final JavaFormatter formatter = new JavaFormatter();
  private final Map<String, String> files = new TreeMap<>();

  private ClientSources(ApiDocument document) {
    this.document = document;
  }

  /** The Java sources of a document's client. */
  public static SourceTree of(ApiDocument document) {
    return new ClientSources(document).generate();
  }

  /** The page about a document's operations, in Markdown. */
  public static String operationsPage(ApiDocument document) {
    return new Templates()
        .render("operations", Map.of("title", document.title(), "groups", groups(document)));
  }

  /** The table of a document's operations, in Markdown, without a heading. */
  public static String operationsTable(ApiDocument document) {
    return new Templates().render("operationsTable", Map.of("groups", groups(document)));
  }

  private SourceTree generate() {
    document.objects().forEach(this::addModel);
    document.enums().forEach(this::addEnum);
    document.groups().forEach(this::addGroup);
    document.items().forEach(this::addItem);
    document.identified().forEach(this::addIdentifiedWrite);
    if (!document.unidentified().isEmpty()) {
      addFile("", "UnidentifiedWrites", "unidentifiedWrites", unidentifiedData());
    }
    addFile("model", factoryName(), "factory", Map.of("models", modelNames()));
    addFile("", document.clientName(), "client", clientData());
    addPackageInfo(
        "", "The client of the " + document.title() + ": one class for each group of operations.");
    addPackageInfo(
        ".api",
        "The operations as Retrofit interfaces, with their weight and security. The client's groups are easier to use.");
    addPackageInfo(".model", "What the exchange answers, and the values of its enumerations.");
    addPackageInfo(
        ".request", "The parameters of each operation, checked before anything is sent.");
    files.put("module-info.java", render("moduleInfo", "module-info", Map.of()));
    return new SourceTree(files);
  }

  private void addModel(ObjectSchema schema) {
    Map<String, ?> data = Map.of("record", RecordView.of(schema));
    addFile("model", schema.name(), "record", data);
    addFile("model", schema.name() + "JsonAdapter", "adapter", data);
  }

  private void addEnum(EnumSchema schema) {
    Map<String, ?> data = Map.of("enum", new EnumView(schema));
    addFile("model", schema.name(), "enum", data);
    addFile("model", schema.name() + "JsonAdapter", "enumAdapter", data);
  }

  private void addGroup(Group group) {
    Map<String, ?> data = Map.of("group", new GroupView(group), "imports", Imports.of(group));
    addFile("api", group.javaName() + "Api", "api", data);
    addFile("", group.javaName(), "facade", data);
    if (group.operations().stream().anyMatch(operation -> operation.pagination() != null)) {
      addFile("", group.pagesName(), "pages", pagesData(group));
    }
    for (Operation operation : group.operations()) {
      if (!operation.parameters().isEmpty()) {
        addRequest(operation, group);
      }
    }
  }

  private static Map<String, ?> pagesData(Group group) {
    return Map.of("group", new GroupView(group), "imports", Imports.ofPages(group));
  }

  private void addItem(RequestItem item) {
    addFile(
        "request",
        item.name(),
        "item",
        Map.of("record", RecordView.elementOf(item), "imports", Imports.of(item.properties())));
  }

  private void addRequest(Operation operation, Group group) {
    Map<String, Object> data = new HashMap<>();
    data.put("record", RecordView.requestOf(operation));
    data.put("operation", new OperationView(operation));
    data.put("facade", group.javaName());
    data.put("imports", Imports.of(operation.parameters()));
    addFile("request", operation.requestName(), "request", data);
  }

  private void addIdentifiedWrite(IdentifiedWrite write) {
    addFile(
        "",
        write.write().writeName(),
        "identifiedWrite",
        Map.of("write", view(write), "imports", Imports.of(write)));
  }

  private IdentifiedWriteView view(IdentifiedWrite write) {
    return new IdentifiedWriteView(
        write,
        FacadeView.of(document.groups(), Stream.of(write.write(), write.search().history())));
  }

  private Map<String, ?> unidentifiedData() {
    return Map.of(
        "facades",
        unidentifiedFacades(),
        "writes",
        document.unidentified().stream().map(UnidentifiedWriteView::new).toList(),
        "imports",
        Imports.ofUnidentified(document.unidentified()));
  }

  private List<FacadeView> unidentifiedFacades() {
    return FacadeView.of(
        document.groups(),
        document.unidentified().stream()
            .flatMap(write -> Stream.of(write.write(), write.search().history())));
  }

  private void addPackageInfo(String subpackage, String description) {
    addFile(
        subpackage.replace(".", ""),
        "package-info",
        "packageInfo",
        Map.of("subpackage", subpackage, "description", description));
  }

  private Map<String, ?> clientData() {
    Map<String, Object> data = new HashMap<>();
    data.put("client", document.clientName());
    data.put("title", document.title());
    data.put("groups", groups(document));
    data.put("submitters", document.identified().stream().map(this::view).toList());
    data.put("unidentified", !document.unidentified().isEmpty());
    data.put("unidentifiedFacades", unidentifiedFacades());
    data.put("imports", Imports.ofSubmitters(document.identified()));
    data.put("server", document.servers().get(0));
    data.put("alternatives", document.servers().subList(1, document.servers().size()));
    data.put("timePath", document.timePath().substring(1));
    return data;
  }

  private static List<GroupView> groups(ApiDocument document) {
    return document.groups().stream().map(GroupView::new).toList();
  }

  private List<String> modelNames() {
    SortedSet<String> names = new TreeSet<>();
    document.objects().forEach(schema -> names.add(schema.name()));
    document.enums().forEach(schema -> names.add(schema.name()));
    return List.copyOf(names);
  }

  private String factoryName() {
    return document.clientName().replaceFirst("Client$", "") + "JsonAdapterFactory";
  }

  private void addFile(String subpackage, String name, String template, Map<String, ?> data) {
    String folder = document.javaPackage().replace('.', '/') + "/"
        + (subpackage.isEmpty() ? "" : subpackage + "/");
    files.put(folder + name + ".java", render(template, name, data));
  }

  private String render(String template, String name, Map<String, ?> data) {
    Map<String, Object> all = new HashMap<>(data);
    all.put("javaPackage", document.javaPackage());
    all.put("factory", factoryName());
    return formatter.format(name, SourceTree.HEADER + "\n" + templates.render(template, all));
  }
}
