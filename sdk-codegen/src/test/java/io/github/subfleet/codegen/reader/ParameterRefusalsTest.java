package io.github.subfleet.codegen.reader;

import static io.github.subfleet.codegen.reader.GoodDocument.refuses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.oas.models.OpenAPI;
import org.junit.jupiter.api.Test;

/** Each test spoils a good document in one place: in a parameter. */
class ParameterRefusalsTest {
  private static final String PET_ID =
      "- {name: id, in: query, description: Your own id., schema: {type: string}}";

  @Test
  void refusesTwoParametersThatBecomeOneName() {
    refuses(
        PET_ID,
        PET_ID
            + "\n        - {name: Id, in: query, description: The same., schema: {type: string}}",
        "operation addPet: the parameters 'id' and 'Id' both become 'id': give one an x-java-name");
  }

  @Test
  void refusesAParameterWithoutDescription() {
    refuses(
        "description: Your own id., ", "", "operation addPet: parameter 'id' has no description");
  }

  @Test
  void refusesAParameterInTheHeader() {
    refuses(
        "name: id, in: query, description: Your",
        "name: id, in: header, description: Your",
        "operation addPet: parameter 'id' is not in the query");
  }

  @Test
  void refusesAParameterOfTheSecurityScheme() {
    refuses(
        PET_ID,
        PET_ID
            + "\n        - {name: timestamp, in: query, description: When., schema: {type: string}}",
        "operation addPet: parameter 'timestamp' belongs to the security scheme");
  }

  @Test
  void refusesAListParameterWhoseStyleIsUnsupported() {
    refuses(
        PET_ID,
        PET_ID
            + "\n        - {name: tags, in: query, style: pipeDelimited, explode: false, description: Tags., schema:"
            + " {type: array, items: {type: string}}}",
        "operation addPet: parameter 'tags' has the style pipeDelimited, which is not supported");
  }

  @Test
  void refusesAListParameterWithoutStyle() {
    OpenAPI document = GoodDocument.parse(GoodDocument.text()
        .replace(
            PET_ID,
            PET_ID
                + "\n        - {name: tags, in: query, description: Tags., schema: {type: array, items: {type:"
                + " string}}}"));
    // The parser fills both in here, but not where an operation stands in a file of its own.
    document.getPaths().get("/pets").getPost().getParameters().stream()
        .filter(parameter -> parameter.getName().equals("tags"))
        .forEach(parameter -> {
          parameter.setStyle(null);
          parameter.setExplode(null);
        });
    assertThatThrownBy(() -> DocumentReader.read(document))
        .hasMessageContaining(
            "operation addPet: parameter 'tags' is a list, so it needs style and explode");
  }

  @Test
  void refusesAParameterThatIsAnObject() {
    refuses(
        PET_ID,
        PET_ID + "\n        - {name: pet, in: query, description: A pet., schema: {$ref:"
            + " '#/components/schemas/Pet'}}",
        "operation addPet: parameter 'pet' is an object, which is not supported");
  }

  @Test
  void refusesLimitsOfWhatIsNoNumber() {
    refuses(
        "description: Your own id., schema: {type: string}",
        "description: Your own id., schema: {type: string, minimum: 1}",
        "operation addPet: parameter 'id' has minimum or maximum, but is no number");
  }

  @Test
  void refusesLimitsThatTheGeneratorWouldIgnore() {
    refuses(
        "description: Your own id., schema: {type: string}",
        "description: Your own id., schema: {type: string, pattern: '[a-z]+'}",
        "operation addPet: parameter 'id' has exclusiveMaximum or pattern, which are not supported");
  }

  @Test
  void refusesAListWithCommasThatMayBeEmpty() {
    refuses(
        "minItems: 1, ",
        "",
        "operation addPet: parameter 'tags' is a list with explode: false, so it needs minItems of 1 or more");
  }

  @Test
  void refusesALengthWithCommasWhereThereAreNone() {
    refuses(
        "explode: false, x-max-joined-length: 20",
        "explode: true, x-max-joined-length: 20",
        "operation addPet: parameter 'tags' has x-max-joined-length, but is not a list with explode: false");
  }

  @Test
  void refusesALeastNumberThatIsNotAllowedAndNotThere() {
    refuses(
        "minimum: 0, exclusiveMinimum",
        "exclusiveMinimum",
        "operation addPet: parameter 'toys' has elements of the schema Toy, which property 'size' has exclusiveMinimum without minimum");
  }

  @Test
  void refusesElementsThatAreNoObjects() {
    refuses(
        "schema: {type: array, items: {$ref: '#/components/schemas/Toy'}}",
        "schema: {type: array, minItems: 1, items: {type: string}}",
        "operation addPet: parameter 'toys' has x-indexed: true, but is no list of a named object");
  }

  @Test
  void refusesElementsThatAreNoList() {
    refuses(
        "schema: {type: array, items: {$ref: '#/components/schemas/Toy'}}",
        "schema: {$ref: '#/components/schemas/Toy'}",
        "operation addPet: parameter 'toys' has x-indexed: true, but is no list of a named object");
  }

  @Test
  void refusesElementsThatAreNotToBeIndexed() {
    refuses(
        "x-indexed: true, ",
        "",
        "operation addPet: parameter 'toys' is a list of objects or lists, which needs x-indexed: true");
  }

  @Test
  void refusesElementsWithCommas() {
    refuses(
        "explode: true, x-indexed",
        "explode: false, x-indexed",
        "operation addPet: parameter 'toys' has x-indexed: true, so it needs explode: true");
  }

  @Test
  void refusesElementsWithListsInThem() {
    refuses(
        "size: {type: number, format: decimal, minimum: 0, exclusiveMinimum: true",
        "size: {type: array, items: {type: string}",
        "operation addPet: parameter 'toys' has elements of the schema Toy, which property 'size' is a list or an object, which is not supported there");
  }

  @Test
  void refusesElementsWithTwoPropertiesOfOneName() {
    refuses(
        "size: {type: number",
        "naMe: {type: string, description: One.}\n        na-me: {type: number",
        "which the properties 'naMe' and 'na-me' both become 'naMe'");
  }

  @Test
  void refusesAnElementThatIsAlsoAnswered() {
    refuses(
        ", description: Which sort of pet.}",
        ", description: Which sort of pet.}\n        toy: {$ref: '#/components/schemas/Toy'}",
        "element Toy: is also part of an answer: give each a schema of its own");
  }
}
