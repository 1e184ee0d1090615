package io.github.subfleet.codegen.reader;

import static io.github.subfleet.codegen.reader.GoodDocument.refuses;

import org.junit.jupiter.api.Test;

/** Each test spoils a good document in one place: in what must hold between parameters. */
class RuleRefusalsTest {
  @Test
  void refusesAnUnknownRule() {
    refuses(
        "rule: at-most-one",
        "rule: at-most-two",
        "operation listPets: has the unknown rule 'at-most-two' in x-rules");
  }

  @Test
  void refusesARuleWithoutAName() {
    refuses("rule: at-most-one, ", "", "operation listPets: has no x-rules.rule");
  }

  @Test
  void refusesKeysOfAnotherRule() {
    refuses(
        "{rule: ordered, from: start, to: end}",
        "{rule: ordered, from: start, to: end, span: P1D}",
        "operation listPets: has the unknown extension x-rules.span");
  }

  @Test
  void refusesARuleOverAnUnknownParameter() {
    refuses(
        "[id, chip]",
        "[id, tag]",
        "operation listPets: x-rules.parameters names the unknown parameter 'tag'");
  }

  @Test
  void refusesAChoiceOfOneParameter() {
    refuses(
        "[id, chip]",
        "[id]",
        "operation listPets: the rule at-most-one needs two parameters or more, none of them required");
  }

  @Test
  void refusesAChoiceOfARequiredParameter() {
    refuses(
        "parameters: [tags, toys]",
        "parameters: [tags, kind]",
        "operation addPet: the rule at-least-one needs two parameters or more, none of them required");
  }

  @Test
  void refusesAnOrderOfWhatIsNoTime() {
    refuses(
        "{rule: ordered, from: start, to: end}",
        "{rule: ordered, from: id, to: end}",
        "operation listPets: x-rules.from names 'id', which is no integer of the format epoch-millis");
  }

  @Test
  void refusesALongestTimeThatIsNoDuration() {
    refuses(
        "span: P8D",
        "span: 8 days",
        "operation listPets: x-rules.span is '8 days', which is no duration such as P7D or PT36H");
  }

  @Test
  void refusesALongestTimeThatMayOrMayNotBeAllowed() {
    refuses(", exclusive: true", "", "operation listPets: has no x-rules.exclusive");
  }

  @Test
  void refusesAConditionalRuleWithoutACondition() {
    refuses(", when: {parameter: kind, is: DOG}", "", "operation addPet: has no x-rules.when");
  }

  @Test
  void refusesAConditionOfAnUnknownKind() {
    refuses(
        "when: {parameter: kind, is: DOG}",
        "when: {parameter: kind, is-not: DOG}",
        "operation addPet: has the unknown extension x-rules.when.is-not");
  }

  @Test
  void refusesAConditionThatSaysTwoThings() {
    refuses(
        "when: {parameter: kind, is: DOG}",
        "when: {parameter: kind, any-of: [kind], is: DOG}",
        "operation addPet: has the unknown extension x-rules.when.parameter");
  }

  @Test
  void refusesAConditionOnAnUnknownParameter() {
    refuses(
        "when: {parameter: kind, is: DOG}",
        "when: {parameter: sort, is: DOG}",
        "operation addPet: x-rules.when.parameter names the unknown parameter 'sort'");
  }

  @Test
  void refusesAConditionOnAValueThatDoesNotExist() {
    refuses(
        "is: DOG",
        "is: COW",
        "operation addPet: x-rules.when.is has 'COW', which is no value of PetKind");
  }

  @Test
  void refusesAConditionOnAValueOfAnotherType() {
    refuses(
        "when: {parameter: kind, is: DOG}",
        "when: {parameter: name, is: 1}",
        "operation addPet: x-rules.when.is has '1', which is no value that 'name' can be compared with");
  }

  @Test
  void refusesToCompareParametersOfDifferentTypes() {
    refuses(
        "equal: [name, nickname]",
        "equal: [name, kind]",
        "operation addPet: x-rules.when needs parameters of one type");
  }

  @Test
  void refusesToCompareThreeParameters() {
    refuses(
        "equal: [name, nickname]",
        "equal: [name, nickname, id]",
        "operation addPet: x-rules.when.equal needs two parameters");
  }

  @Test
  void refusesToRequireWhatIsRequiredAnyway() {
    refuses(
        "parameter: tags, when",
        "parameter: kind, when",
        "operation addPet: the rule required-when is about 'kind', which is required anyway");
  }

  @Test
  void refusesToRuleOutWhatIsRequiredInElements() {
    refuses(
        "'toys[].size'",
        "'toys[].name'",
        "operation addPet: the rule only-when is about 'toys[].name', which is required anyway");
  }

  @Test
  void refusesARuleOverAnUnknownPropertyOfElements() {
    refuses(
        "'toys[].size'",
        "'toys[].weight'",
        "operation addPet: x-rules.parameter names the unknown parameter 'weight'");
  }

  @Test
  void refusesARuleOverAPropertyOfWhatHasNone() {
    refuses(
        "'toys[].size'",
        "'tags[].size'",
        "operation addPet: x-rules.parameter names 'tags[].size', but 'tags' has no x-indexed: true");
  }
}
