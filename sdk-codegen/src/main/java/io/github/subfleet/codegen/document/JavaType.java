package io.github.subfleet.codegen.document;

/** The Java type of a property, a parameter or an answer. */
public sealed interface JavaType {
  /** The type's name where it may be null, or an element of a list. */
  String boxed();

  /** The type's name where it is never null. */
  default String unboxed() {
    return boxed();
  }

  /** A single value that is no enumeration. */
  enum Scalar implements JavaType {
    TEXT("String", "String", "readText"),
    DECIMAL("BigDecimal", "BigDecimal", "readDecimal"),
    INSTANT("Instant", "Instant", "readInstant"),
    INTEGER("Integer", "int", "readInteger"),
    LONG("Long", "long", "readLong"),
    BOOLEAN("Boolean", "boolean", "readBoolean");

    private final String boxed;
    private final String unboxed;
    private final String reader;

    Scalar(String boxed, String unboxed, String reader) {
      this.boxed = boxed;
      this.unboxed = unboxed;
      this.reader = reader;
    }

    @Override
    public String boxed() {
      return boxed;
    }

    @Override
    public String unboxed() {
      return unboxed;
    }

    /** The method of {@code JsonValues} that reads it. */
    public String reader() {
      return reader;
    }
  }

  /**
   * A record.
   *
   * @param name its simple name
   */
  record Model(String name) implements JavaType {
    @Override
    public String boxed() {
      return name;
    }
  }

  /**
   * An element of a request: a record that is sent as parameters.
   *
   * @param item what the document says
   */
  record Item(RequestItem item) implements JavaType {
    @Override
    public String boxed() {
      return item.name();
    }
  }

  /**
   * An open enumeration.
   *
   * @param name its simple name
   */
  record OpenEnum(String name) implements JavaType {
    @Override
    public String boxed() {
      return name;
    }
  }

  /**
   * A list.
   *
   * @param elements the type of its elements
   */
  record ListOf(JavaType elements) implements JavaType {
    @Override
    public String boxed() {
      return "List<" + elements.boxed() + ">";
    }
  }
}
