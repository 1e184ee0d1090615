package io.github.subfleet.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generates, compiles and uses the client of a document that is full of traps. */
class PitfallsTest {
  private static final Path DOCUMENT = Path.of("src/test/resources/documents/pitfalls.yaml");

  @TempDir
  private static Path folder;

  private static URLClassLoader classes;
  private static Moshi moshi;

  @BeforeAll
  static void generateAndCompile() throws Exception {
    GeneratorRun.generate(DOCUMENT, folder);
    Path output = Files.createDirectory(folder.resolve("classes"));
    assertThat(compile(GeneratorRun.sources(folder), output)).isEmpty();
    classes =
        new URLClassLoader(new URL[] {output.toUri().toURL()}, PitfallsTest.class.getClassLoader());
    moshi = new Moshi.Builder()
        .add((JsonAdapter.Factory) classes
            .loadClass("example.pitfalls.model.PitfallJsonAdapterFactory")
            .getConstructor()
            .newInstance())
        .build();
  }

  @AfterAll
  static void close() throws IOException {
    classes.close();
  }

  /** Compiles with every lint of javac and returns what it complains of. */
  private static List<String> compile(Path sources, Path output) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null);
        Stream<Path> all = Files.walk(sources)) {
      List<Path> inputs = all.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("module-info.java"))
          .toList();
      List<String> options = List.of(
          "--release",
          "17",
          "-proc:none",
          "-Xlint:all",
          "-Xdoclint:all/protected",
          "-d",
          output.toString(),
          "-classpath",
          System.getProperty("java.class.path"));
      compiler
          .getTask(
              null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(inputs))
          .call();
    }
    return diagnostics.getDiagnostics().stream()
        // About jars on the class path, which are none of ours.
        .filter(diagnostic -> diagnostic.getSource() != null)
        .map(Object::toString)
        .toList();
  }

  @Test
  void roundTripsNames() throws Exception {
    String json =
        "{\"e\":\"1\",\"E\":\"2\",\"b\":true,\"in\":\"3\",\"out\":\"4\",\"seen\":5,\"property\":\"6\","
            + "\"model\":\"7\",\"value\":\"8\",\"a-b\":\"9\",\"a.b\":\"10\",\"class\":\"11\",\"default\":\"12\","
            + "\"hashCode\":\"13\",\"list\":\"14\",\"object\":\"15\",\"file\":\"16\",\"NAMES\":\"17\",\"builder\":\"18\","
            + "\"build\":\"19\",\"1dVolume\":\"20\",\"_id\":\"21\",\"a \\\"quoted\\\" \\\\ name\":\"22\",\"password\":\"23\"}";
    JsonAdapter<Object> names = adapter("Names");
    assertThat(names.toJson(names.fromJson(json))).isEqualTo(json);
  }

  @Test
  void buildsACopyThatIsEqual() throws Exception {
    Object names =
        adapter("Names").fromJson("{\"e\":\"1\",\"E\":\"2\",\"b\":true,\"class\":\"3\"}");
    Object builder = get(names, "toBuilder");
    assertThat(get(builder, "build")).isEqualTo(names);
  }

  @Test
  void hidesWhatIsSensitive() throws Exception {
    Object names = adapter("Names")
        .fromJson("{\"e\":\"1\",\"b\":true,\"class\":\"3\",\"password\":\"hunter2\"}");
    assertThat(names.toString())
        .startsWith("Names[e=1, bigE=null, b=true,")
        .endsWith("password=***]")
        .doesNotContain("hunter2");
  }

  @Test
  void roundTripsValues() throws Exception {
    String json =
        "{\"amount\":\"0.10\",\"price\":\"0.00000001\",\"when\":1544433328000,\"flag\":true,\"maybe\":false,"
            + "\"long\":5000000000,\"int\":7,\"id\":\"8\",\"nullable\":\"9\",\"interval\":\"1M\",\"texts\":[\"a\"],"
            + "\"decimals\":[\"1\"],\"intervals\":[\"\",\"1m\",\"2y\"],\"rows\":[[[\"1\",\"2\"],[]],[]],"
            + "\"tree\":{\"children\":[{\"children\":[]}]},\"nothing\":{},\"code\":\"-1\"}";
    JsonAdapter<Object> values = adapter("Values");
    assertThat(values.toJson(values.fromJson(json))).isEqualTo(json);
  }

  @Test
  void readsNumbersAsTextAndTextAsNumbers() throws Exception {
    Object values = adapter("Values")
        .fromJson(
            "{\"amount\":0.10,\"price\":\"1E-8\",\"when\":\"1544433328000\",\"flag\":\"true\",\"long\":\"5\","
                + "\"id\":8,\"nullable\":null,\"texts\":[1],\"code\":0}");
    assertThat(get(values, "amount")).isEqualTo(new BigDecimal("0.10"));
    assertThat(get(values, "price")).isEqualTo(new BigDecimal("1E-8"));
    assertThat(get(values, "when")).isEqualTo(Instant.ofEpochMilli(1544433328000L));
    assertThat(get(values, "flag")).isEqualTo(true);
    assertThat(get(values, "longNumber")).isEqualTo(5L);
    assertThat(get(values, "id")).isEqualTo("8");
    assertThat(get(values, "texts")).isEqualTo(List.of("1"));
    assertThat(get(values, "code")).hasToString("0");
  }

  @Test
  void acceptsNullForWhatIsRequiredButNullable() throws Exception {
    Object values = adapter("Values")
        .fromJson(
            "{\"amount\":\"1\",\"when\":1,\"flag\":true,\"long\":1,\"nullable\":null,\"texts\":[]}");
    assertThat(get(values, "nullable")).isNull();
    assertThat(get(values, "maybe")).isNull();
    assertThat(get(values, "decimals")).isNull();
  }

  @Test
  void readsListsThatCannotBeModified() throws Exception {
    Object values = adapter("Values")
        .fromJson(
            "{\"amount\":\"1\",\"when\":1,\"flag\":true,\"long\":1,\"texts\":[\"a\"],\"rows\":[[[1]]]}");
    assertThat((List<?>) get(values, "texts")).isUnmodifiable();
    assertThat((List<?>) get(values, "rows")).isUnmodifiable();
    assertThat((List<?>) ((List<?>) get(values, "rows")).get(0)).isUnmodifiable();
  }

  @Test
  void namesThePathOfWhatIsMissingDeepInside() throws Exception {
    Class<?> names = model("Names");
    JsonAdapter<Object> list = moshi.adapter(Types.newParameterizedType(List.class, names));
    assertThatThrownBy(() ->
            list.fromJson("[{\"e\":\"1\",\"b\":true,\"class\":\"3\"},{\"e\":\"1\",\"b\":true}]"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("'class'")
        .hasMessageEndingWith("at path $[1]");
  }

  @Test
  void namesThePathOfANullInAList() {
    assertThatThrownBy(() -> adapter("Values").fromJson("{\"rows\":[[[1,null]]]}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageEndingWith("at path $.rows[0][0][1]");
  }

  @Test
  void keepsValuesApartThatDifferInCase() throws Exception {
    Class<?> interval = model("Interval");
    Object minute = interval.getField("MINUTE").get(null);
    Object month = interval.getField("MONTH").get(null);
    assertThat(minute).isNotEqualTo(month).hasToString("1m");
    assertThat(interval.getMethod("of", String.class).invoke(null, "1M")).isSameAs(month);
  }

  @Test
  void checksParametersAndNamesThem() throws Exception {
    Object builder = request();
    set(builder, "rate", BigDecimal.class, new BigDecimal("1E-9"));
    assertThatThrownBy(() -> get(builder, "build"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rate must be between 0.00000001 and 1, but was 0.000000001");
  }

  @Test
  void checksParametersAgainstEachOther() throws Exception {
    Object builder = replaceRequest();
    assertThatThrownBy(() -> get(builder, "build"))
        .hasMessage("one of fromMail, toMail must be set");
    set(builder, "fromMail", String.class, "a");
    set(builder, "toMail", String.class, "b");
    assertThatThrownBy(() -> get(builder, "build"))
        .hasMessage("only one of fromMail, toMail may be set");
  }

  @Test
  void checksWindowsOfTime() throws Exception {
    Object builder = replaceRequest();
    set(builder, "toMail", String.class, "b");
    set(builder, "start", Instant.class, Instant.EPOCH);
    set(builder, "end", Instant.class, Instant.EPOCH.plus(Duration.ofHours(37)));
    assertThatThrownBy(() -> get(builder, "build"))
        .hasMessageStartingWith("end must be at most 36h after start");
  }

  @Test
  void walksPagesByOffset() throws IOException {
    assertThat(source("Traps.java"))
        .contains("new OffsetNumbering<>( 7, ReplaceRequest::request,")
        .contains("Values::texts, null)");
  }

  @Test
  void leavesPageAndSizeToThePagerEvenWhereTheyAreRequired() throws Exception {
    Object request = get(request(), "build");
    assertThat(get(request, "rowsPage")).isNull();
    assertThat(get(request, "rows")).isNull();
  }

  @Test
  void hidesSensitiveParameters() throws Exception {
    Object builder = request();
    set(builder, "secret", String.class, "abcd");
    assertThat(get(builder, "build").toString()).contains("secret=***").doesNotContain("abcd");
  }

  @Test
  void encodesNamesOfParameters() throws IOException {
    assertThat(source("api/TrapsApi.java"))
        .contains(
            "@Query(value = \"order%5B0%5D.symbol\", encoded = true) @Nullable String order0Symbol");
  }

  @Test
  void sendsListsAsTheDocumentSays() throws IOException {
    assertThat(source("api/TrapsApi.java"))
        .contains("@Query(value = \"kinds\", encoded = true) @Nullable List<Interval> kinds")
        .contains("@Query(value = \"addresses\", encoded = true) String addresses");
    assertThat(source("Traps.java")).contains("Parameters.commaSeparated(request.addresses())");
  }

  @Test
  void marksOperations() throws IOException {
    assertThat(source("api/TrapsApi.java"))
        .contains("@Weight(uid = 3000)")
        .contains("@Weight()")
        .contains("@Signed(SecurityType.MARGIN)")
        .contains("@InBodyStatus")
        .contains("@DELETE(\"names\")")
        .doesNotContain("recvWindow");
    assertThat(source("api/GeneralApi.java")).doesNotContain("@Signed");
  }

  @Test
  void generatesNothingForErrors() {
    assertThat(GeneratorRun.sources(folder).resolve("example/pitfalls/model/Error.java"))
        .doesNotExist();
  }

  private static Object request() throws Exception {
    Object builder = classes
        .loadClass("example.pitfalls.request.NameListRequest")
        .getMethod("builder")
        .invoke(null);
    set(builder, "since", Instant.class, Instant.EPOCH);
    set(builder, "count", long.class, 5_000_000_000L);
    return builder;
  }

  private static Object replaceRequest() throws Exception {
    Object builder = classes
        .loadClass("example.pitfalls.request.ReplaceRequest")
        .getMethod("builder")
        .invoke(null);
    set(builder, "addresses", List.class, List.of("10.0.0.1"));
    return builder;
  }

  private static void set(Object builder, String name, Class<?> type, Object value)
      throws Exception {
    builder.getClass().getMethod(name, type).invoke(builder, value);
  }

  private static Object get(Object object, String name) throws Exception {
    try {
      return object.getClass().getMethod(name).invoke(object);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private static Class<?> model(String name) throws ClassNotFoundException {
    return classes.loadClass("example.pitfalls.model." + name);
  }

  private static JsonAdapter<Object> adapter(String name) throws ClassNotFoundException {
    return moshi.adapter((Type) model(name));
  }

  private static String source(String file) throws IOException {
    return Files.readString(GeneratorRun.sources(folder).resolve("example/pitfalls/" + file))
        .replaceAll("\\s+", " ");
  }
}
