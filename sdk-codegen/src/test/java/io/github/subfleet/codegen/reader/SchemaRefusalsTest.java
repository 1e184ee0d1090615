package io.github.subfleet.codegen.reader;

import static io.github.subfleet.codegen.reader.GoodDocument.refuses;

import org.junit.jupiter.api.Test;

/** Each test spoils a good document in one place: in a schema. */
class SchemaRefusalsTest {
  private static final String PET_NAME = "        name: {type: string, description: Its name.}\n";
  private static final String SERVER_TIME =
      "      required: [serverTime]\n      properties:\n        serverTime: {type: integer, format:"
          + " epoch-millis, description: The time.}\n";

  @Test
  void refusesTwoPropertiesThatBecomeOneName() {
    refuses(
        PET_NAME,
        PET_NAME + "        na-me: {type: string, description: One.}\n"
            + "        naMe: {type: string, description: Two.}\n",
        "schema Pet: the properties 'na-me' and 'naMe' both become 'naMe': give one an x-java-name");
  }

  @Test
  void refusesAPropertyNamedLikeAKeyword() {
    refuses(
        PET_NAME,
        PET_NAME + "        class: {type: string, description: Its class.}\n",
        "schema Pet: property 'class' cannot be called 'class' in Java: give it an x-java-name");
  }

  @Test
  void refusesAPropertyNamedLikeAMethodOfRecords() {
    refuses(
        PET_NAME,
        PET_NAME + "        hashCode: {type: string, description: Its code.}\n",
        "schema Pet: property 'hashCode' cannot be called 'hashCode' in Java: give it an x-java-name");
  }

  @Test
  void refusesASchemaNamedLikeATypeOfOurs() {
    refuses(
        "PetPage",
        "PagedCall",
        "schema PagedCall: 'PagedCall' is the name of a type that generated code uses");
  }

  @Test
  void refusesASchemaThatTheParserHadToRename() {
    refuses("PetPage", "Pet_1", "schema Pet_1: 'Pet_1' is no good name of a type");
  }

  @Test
  void refusesASchemaNamedLikeARequest() {
    refuses(
        "PetPage",
        "AddPetRequest",
        "operation addPet: the type AddPetRequest has the same name as that of schema");
  }

  @Test
  void refusesASchemaNamedLikeAGroup() {
    refuses("PetPage", "Pets", "tag pets: the type Pets has the same name as that of schema Pets");
  }

  @Test
  void refusesAnUnnamedObjectInAProperty() {
    refuses(
        PET_NAME,
        PET_NAME
            + "        owner: {type: object, description: Its owner., properties: {name: {type: string}}}\n",
        "schema Pet: property 'owner' has an unnamed object: give it a name in schemas/");
  }

  @Test
  void refusesAnUnnamedObjectInAList() {
    refuses(
        "items: {$ref: '#/components/schemas/Pet'}",
        "items: {type: object, properties: {name: {type: string}}}",
        "schema PetPage: property 'pets' has an unnamed object: give it a name in schemas/");
  }

  @Test
  void refusesAnUnnamedObjectAsAnswer() {
    refuses(
        "              schema: {$ref: '#/components/schemas/Pet'}\n",
        "              schema: {type: object, properties: {name: {type: string}}}\n",
        "operation addPet: the answer has an unnamed object: give it a name in schemas/");
  }

  @Test
  void refusesAnUnnamedEnumeration() {
    refuses(
        PET_NAME,
        "        name: {type: string, description: Its name., enum: [Rex]}\n",
        "schema Pet: property 'name' has an unnamed enumeration: give it a name in schemas/");
  }

  @Test
  void refusesAnEnumerationThatIsNotOpen() {
    refuses(
        "      x-open-enum: true\n",
        "",
        "schema PetKind: is an enumeration without x-open-enum: true");
  }

  @Test
  void refusesAnEnumerationWithoutNames() {
    refuses("      x-enum-varnames: [CAT, DOG]\n", "", "schema PetKind: has no x-enum-varnames");
  }

  @Test
  void refusesAnEnumerationWithoutDescriptions() {
    refuses(
        "[Says meow., Says wow.]",
        "[Says meow.]",
        "schema PetKind: needs as many x-enum-varnames and x-enum-descriptions as it has values");
  }

  @Test
  void refusesAnEnumerationWithAValueTwice() {
    refuses("enum: [CAT, DOG]", "enum: [CAT, CAT]", "schema PetKind: has a value twice");
  }

  @Test
  void refusesABadNameOfAConstant() {
    refuses(
        "x-enum-varnames: [CAT, DOG]",
        "x-enum-varnames: [CAT, dog]",
        "schema PetKind: 'dog' is no good name");
  }

  @Test
  void refusesAPropertyWithoutDescription() {
    refuses(", description: Its name.", "", "schema Pet: property 'name' has no description");
  }

  @Test
  void refusesASchemaWithoutDescription() {
    refuses("      description: A pet.\n", "", "schema Pet: has no description");
  }

  @Test
  void refusesARequiredPropertyThatDoesNotExist() {
    refuses(
        "required: [name]",
        "required: [nam]",
        "schema Pet: requires the property 'nam', which it does not have");
  }

  @Test
  void refusesATypeThatLosesDigits() {
    refuses(
        PET_NAME,
        "        name: {type: number, format: double, description: Its name.}\n",
        "schema Pet: property 'name' has the type number/double, which is not supported");
  }

  @Test
  void refusesCombinedSchemas() {
    refuses(
        PET_NAME,
        "        name: {description: Its name., oneOf: [{type: string}, {type: integer}]}\n",
        "schema Pet: property 'name' combines schemas (allOf, oneOf, anyOf, not), which is not supported");
  }

  @Test
  void refusesACombinationOfTwoReferences() {
    refuses(
        "allOf: [{$ref: '#/components/schemas/PetKind'}]",
        "allOf: [{$ref: '#/components/schemas/PetKind'}, {$ref: '#/components/schemas/PetKind'}]",
        "schema Pet: property 'kind' combines schemas (allOf, oneOf, anyOf, not), which is not supported");
  }

  @Test
  void refusesAReferenceToAnUnknownSchema() {
    refuses(
        "allOf: [{$ref: '#/components/schemas/PetKind'}]",
        "allOf: [{$ref: '#/components/schemas/PetSort'}]",
        "schema Pet: property 'kind' there is no schema 'PetSort'");
  }

  @Test
  void refusesAnEmptyObjectThatIsNotSaidToBeSo() {
    refuses(
        SERVER_TIME,
        "",
        "schema ServerTime: needs properties, or else x-empty: true, and not both");
  }

  @Test
  void refusesAnEmptyObjectWithProperties() {
    refuses(
        SERVER_TIME,
        "      x-empty: true\n" + SERVER_TIME,
        "schema ServerTime: needs properties, or else x-empty: true, and not both");
  }

  @Test
  void refusesAStatusThatDoesNotExist() {
    refuses(
        "{code: code, message: msg}",
        "{code: code, message: message}",
        "schema PetPage: x-in-body-status.message names the unknown property 'message'");
  }

  @Test
  void refusesAStatusThatTheRuntimeDoesNotKnow() {
    refuses(
        "{code: code, message: msg}",
        "{code: total, message: msg}",
        "schema PetPage: x-in-body-status.code names 'total', which the runtime does not look for");
  }

  @Test
  void refusesAStatusOfWhatIsNoAnswer() {
    refuses(
        "      description: A pet.\n",
        "      description: A pet.\n      x-in-body-status: {code: code, message: msg}\n",
        "schema Pet: x-in-body-status.code names the unknown property 'code'");
  }

  @Test
  void refusesLimitsInAnswers() {
    refuses(
        "description: Its name.",
        "maximum: 5, description: Its name.",
        "schema Pet: property 'name' has limits, but answers are not checked for any");
  }
}
