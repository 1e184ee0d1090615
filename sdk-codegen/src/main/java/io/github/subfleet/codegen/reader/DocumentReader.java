package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.ApiDocument;
import io.github.subfleet.codegen.document.EnumSchema;
import io.github.subfleet.codegen.document.Group;
import io.github.subfleet.codegen.document.IdentifiedWrite;
import io.github.subfleet.codegen.document.ObjectSchema;
import io.github.subfleet.codegen.document.Operation;
import io.github.subfleet.codegen.document.RequestItem;
import io.github.subfleet.codegen.document.UnidentifiedWrite;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads a whole document. */
public final class DocumentReader {
  private static final String TIME_OPERATION = "serverTime";
  private static final Set<String> METHODS_OF_CLIENTS =
      Set.of("builder", "clock", "close", "unidentified");

  private final OpenAPI document;
  private final TypeReader types;
  private final SchemaReader schemas;
  private final RequestItemReader items;
  private final WriteReader writes;
  private final OperationReader operations;
  private final Refusals refusals = new Refusals();

  private DocumentReader(OpenAPI document) {
    this.document = document;
    Components components =
        Objects.requireNonNullElseGet(document.getComponents(), Components::new);
    types = new TypeReader(TypeReader.typed(components.getSchemas()));
    schemas = new SchemaReader(types);
    items = new RequestItemReader(types);
    writes = new WriteReader(schemas);
    operations = new OperationReader(
        types,
        schemas,
        new ParameterReader(
            types, items, Objects.requireNonNullElseGet(components.getParameters(), Map::of)),
        writes);
  }

  /**
   * Reads a document.
   *
   * @throws RefusedDocumentException with all that it is refused for
   */
  public static ApiDocument read(OpenAPI document) {
    return new DocumentReader(document).read();
  }

  private ApiDocument read() {
    List<Operation> read = readOperations();
    List<ObjectSchema> objects = new ArrayList<>();
    List<EnumSchema> enums = new ArrayList<>();
    readSchemas(objects, enums);
    List<Group> groups = groups(read);
    List<IdentifiedWrite> identified = writes.identified(read, refusals);
    List<UnidentifiedWrite> unidentified = writes.unidentified(read, refusals);
    checkSubmitters(identified, groups);
    checkItems();
    checkStatuses(read, objects);
    checkTypeNames(read, objects, enums, groups);
    Home home = refusals.attempt("the document", this::home).orElse(new Home("", ""));
    List<String> servers = servers();
    String timePath = timePath(read);
    refusals.throwIfAny();
    return new ApiDocument(
        document.getInfo().getTitle(),
        home.javaPackage(),
        home.clientName(),
        servers,
        timePath,
        groups,
        List.copyOf(objects),
        List.copyOf(enums),
        items.all(),
        identified,
        unidentified);
  }

  private record Home(String javaPackage, String clientName) {}

  private Home home() {
    Extensions java = Extensions.of(document.getExtensions(), Set.of("x-java"))
        .fields("x-java", Set.of("package", "client"));
    if (java == null) {
      throw new Refusal("has no x-java");
    }
    return new Home(java.requiredText("package"), JavaNames.type(java.requiredText("client")));
  }

  private List<Operation> readOperations() {
    List<Operation> read = new ArrayList<>();
    Set<String> names = new HashSet<>();
    document.getPaths().forEach((path, item) -> item.readOperationsMap()
        .forEach((verb, operation) -> {
          String id = operation.getOperationId();
          String where = id == null ? "operation " + verb + " " + path : "operation " + id;
          if (id != null && !names.add(id)) {
            refusals.add(where, "there is another operation of that name");
          }
          refusals
              .attempt(where, () -> operations.read(verb.name(), path, operation))
              .ifPresent(read::add);
        }));
    return read;
  }

  /** Reads what the operations use, and what that uses in turn. */
  private void readSchemas(List<ObjectSchema> objects, List<EnumSchema> enums) {
    Set<String> done = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(types.used());
    while (!open.isEmpty()) {
      String name = open.remove();
      if (done.add(name)) {
        if (TypeReader.isEnum(types.named(name))) {
          refusals.attempt("schema " + name, () -> schemas.enumeration(name)).ifPresent(enums::add);
        } else {
          refusals.attempt("schema " + name, () -> schemas.object(name)).ifPresent(objects::add);
        }
        open.addAll(types.used());
      }
    }
    objects.sort(Comparator.comparing(ObjectSchema::name));
    enums.sort(Comparator.comparing(EnumSchema::name));
  }

  private List<Group> groups(List<Operation> read) {
    Map<String, List<Operation>> byTag = new LinkedHashMap<>();
    List<Tag> tags = Objects.requireNonNullElse(document.getTags(), List.of());
    tags.forEach(tag -> byTag.put(tag.getName(), new ArrayList<>()));
    for (Operation operation : read) {
      List<Operation> group = byTag.get(operation.group());
      if (group == null) {
        refusals.add(
            "operation " + operation.name(),
            "has the tag '" + operation.group() + "', which the document lacks");
      } else {
        group.add(operation);
      }
    }
    List<Group> groups = new ArrayList<>();
    for (Tag tag : tags) {
      List<Operation> members = Objects.requireNonNull(byTag.get(tag.getName()));
      if (!members.isEmpty()) {
        refusals
            .attempt(
                "tag " + tag.getName(),
                () -> new Group(
                    JavaNames.member(tag.getName(), tag.getName()),
                    JavaNames.type(JavaNames.capitalized(tag.getName())),
                    SchemaReader.description(tag.getDescription()),
                    List.copyOf(members)))
            .ifPresent(groups::add);
      }
    }
    return List.copyOf(groups);
  }

  /** The client has a method for each group and each submitter, besides those that it always has. */
  private void checkSubmitters(List<IdentifiedWrite> identified, List<Group> groups) {
    Set<String> taken = new HashSet<>(METHODS_OF_CLIENTS);
    groups.forEach(group -> taken.add(group.name()));
    for (IdentifiedWrite write : identified) {
      if (!taken.add(write.idempotency().submitter())) {
        refusals.add(
            "operation " + write.write().name(),
            "x-idempotency.submitter is '" + write.idempotency().submitter()
                + "', which the client has already");
      }
    }
  }

  /** An element's limits are checked, an answer's are not. */
  private void checkItems() {
    for (RequestItem item : items.all()) {
      if (types.used().contains(item.name())) {
        refusals.add(
            "element " + item.name(), "is also part of an answer: give each a schema of its own");
      }
    }
  }

  /** A code counts in the body itself, not deeper inside. */
  private void checkStatuses(List<Operation> read, List<ObjectSchema> objects) {
    for (ObjectSchema schema : objects) {
      if (schema.inBodyStatus()
          && read.stream()
              .noneMatch(operation -> operation.result().boxed().equals(schema.name()))) {
        refusals.add(
            "schema " + schema.name(), "has x-in-body-status, but is no operation's answer");
      }
    }
  }

  /** Facades mean groups, requests and models by their simple names. */
  private void checkTypeNames(
      List<Operation> read,
      List<ObjectSchema> objects,
      List<EnumSchema> enums,
      List<Group> groups) {
    Map<String, String> owners = new HashMap<>();
    objects.forEach(schema -> claim(owners, schema.name(), "schema " + schema.name()));
    enums.forEach(schema -> claim(owners, schema.name(), "schema " + schema.name()));
    items.all().forEach(item -> claim(owners, item.name(), "element " + item.name()));
    for (Group group : groups) {
      claim(owners, group.javaName(), "tag " + group.name());
      claim(owners, group.pagesName(), "tag " + group.name());
    }
    for (Operation operation : read) {
      claim(owners, operation.requestName(), "operation " + operation.name());
      if (operation.idempotency() != null) {
        claim(owners, operation.writeName(), "operation " + operation.name());
      }
    }
  }

  private void claim(Map<String, String> owners, String name, String owner) {
    String other = owners.putIfAbsent(name, owner);
    if (other != null) {
      refusals.add(owner, "the type " + name + " has the same name as that of " + other);
    }
  }

  private List<String> servers() {
    List<String> servers =
        Objects.requireNonNullElse(document.getServers(), List.<Server>of()).stream()
            .map(Server::getUrl)
            .filter(url -> url.startsWith("https://"))
            .toList();
    if (servers.isEmpty()) {
      refusals.add("the document", "has no server with https");
    }
    return servers;
  }

  private String timePath(List<Operation> read) {
    for (Operation operation : read) {
      if (operation.name().equals(TIME_OPERATION)) {
        return operation.path();
      }
    }
    refusals.add("the document", "has no operation " + TIME_OPERATION);
    return "";
  }
}
