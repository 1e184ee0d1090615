package io.github.subfleet.codegen.source;

import io.github.subfleet.codegen.document.EnumSchema;
import io.github.subfleet.codegen.document.EnumSchema.Constant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An open enumeration, as templates see it.
 *
 * @param schema what the document says
 */
record EnumView(EnumSchema schema) {
  String name() {
    return schema.name();
  }

  String description() {
    return schema.description();
  }

  List<ConstantView> constants() {
    return schema.constants().stream().map(ConstantView::new).toList();
  }

  /** Whether some constant has more than one text. */
  boolean hasSpellings() {
    return constants().stream().anyMatch(ConstantView::isSpelledInOtherWays);
  }

  /**
   * A value that is known.
   *
   * @param constant what the document says
   */
  record ConstantView(Constant constant) {
    String name() {
      return constant.name();
    }

    String text() {
      return constant.text();
    }

    String description() {
      return constant.description();
    }

    boolean isSpelledInOtherWays() {
      return !constant.spellings().isEmpty();
    }

    /** The labels of a switch for all its texts. */
    String allTexts() {
      return labels(Stream.concat(Stream.of(constant.text()), constant.spellings().stream()));
    }

    /** The labels of a switch for all its texts but the usual one. */
    String otherTexts() {
      return labels(constant.spellings().stream());
    }

    private static String labels(Stream<String> texts) {
      return texts.map(JavaLiterals::string).collect(Collectors.joining(", "));
    }
  }
}
