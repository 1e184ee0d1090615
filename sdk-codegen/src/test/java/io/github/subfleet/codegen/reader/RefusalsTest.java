package io.github.subfleet.codegen.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Each test spoils a good document in one place. */
class RefusalsTest {
  private static final Path GOOD = Path.of("src/test/resources/documents/good.yaml");

  private static final String PET_NAME = "        name: {type: string, description: Its name.}\n";
  private static final String PET_ID =
      "- {name: id, in: query, description: Your own id., schema: {type: string}}";

  @Test
  void acceptsAGoodDocument() {
    assertThatCode(() -> DocumentReader.read(parse(good()))).doesNotThrowAnyException();
  }

  @Test
  void refusesAnOperationWithoutOperationId() {
    refuses("      operationId: addPet\n", "", "operation POST /pets: has no operationId");
  }

  @Test
  void refusesTwoOperationsOfOneName() {
    refuses(
        "operationId: addPet",
        "operationId: listPets",
        "operation listPets: there is another operation of that name");
  }

  @Test
  void refusesAnOperationNamedLikeAMethodOfAllObjects() {
    refuses(
        "operationId: addPet",
        "operationId: notify",
        "operation notify: cannot be called 'notify' in Java: give it an x-java-name");
  }

  @Test
  void refusesAnOperationWithoutTag() {
    refusesInAddPet("      tags: [pets]\n", "", "operation addPet: has no tag");
  }

  @Test
  void refusesAnOperationWithTwoTags() {
    refusesInAddPet(
        "tags: [pets]", "tags: [pets, general]", "operation addPet: has more than one tag");
  }

  @Test
  void refusesATagThatTheDocumentDoesNotDescribe() {
    refusesInAddPet(
        "tags: [pets]",
        "tags: [cats]",
        "operation addPet: has the tag 'cats', which the document lacks");
  }

  @Test
  void refusesATagWithoutDescription() {
    refuses("    description: All about pets.\n", "", "tag pets: has no description");
  }

  @Test
  void refusesAnOperationWithoutSummary() {
    refuses("      summary: Adds a pet.\n", "", "operation addPet: has no summary");
  }

  @Test
  void refusesAnOperationWithoutOfficialPage() {
    refuses(
        "      externalDocs: {url: 'https://docs.example/add'}\n",
        "",
        "operation addPet: has no externalDocs.url");
  }

  @Test
  void refusesAnOperationWithoutWeight() {
    refuses("      x-weight: {ip: 1, uid: 2}\n", "", "operation addPet: has no x-weight");
  }

  @Test
  void refusesAWeightThatWeighsNothing() {
    refuses("{ip: 1, uid: 2}", "{}", "operation addPet: has an x-weight with neither ip nor uid");
  }

  @Test
  void refusesAWeightOfAnUnknownKind() {
    refuses(
        "{ip: 1, uid: 2}",
        "{ip: 1, order: 2}",
        "operation addPet: has the unknown extension x-weight.order");
  }

  @Test
  void refusesAWeightThatIsNoNumber() {
    refuses(
        "{ip: 1, uid: 2}", "{ip: much}", "operation addPet: x-weight.ip must be a whole number");
  }

  @Test
  void refusesAnOperationWithoutSecurity() {
    refuses("      x-security: TRADE\n", "", "operation addPet: has no x-security");
  }

  @Test
  void refusesAnUnknownSecurity() {
    refuses(
        "x-security: TRADE",
        "x-security: TRAID",
        "operation addPet: has the unknown x-security 'TRAID'");
  }

  @Test
  void refusesSecurityNoneWhereTheDocumentRequiresAKey() {
    refuses(
        "x-security: TRADE",
        "x-security: NONE",
        "operation addPet: needs both or neither of x-security: NONE and security: []");
  }

  @Test
  void refusesAnOpenOperationThatClaimsToBeSigned() {
    refuses(
        "x-security: NONE",
        "x-security: USER_DATA",
        "operation serverTime: needs both or neither of x-security: NONE and security: []");
  }

  @Test
  void refusesAnOperationWithoutAudience() {
    refusesInAddPet("      x-audience: MASTER\n", "", "operation addPet: has no x-audience");
  }

  @Test
  void refusesAnUnknownAudience() {
    refusesInAddPet(
        "x-audience: MASTER",
        "x-audience: ALL",
        "operation addPet: has the unknown x-audience 'ALL'");
  }

  @Test
  void refusesAMisspeltExtension() {
    refuses(
        "x-idempotency:",
        "x-idempotence:",
        "operation addPet: has the unknown extension x-idempotence");
  }

  @Test
  void refusesPaginationOfAnUnknownStyle() {
    refuses(
        "style: page-number",
        "style: cursor",
        "operation listPets: x-pagination.style is 'cursor', which is not supported");
  }

  @Test
  void refusesPaginationByAnUnknownPageParameter() {
    refuses(
        "page: page,",
        "page: nope,",
        "operation listPets: x-pagination.page names the unknown parameter 'nope'");
  }

  @Test
  void refusesPaginationByAnUnknownSizeParameter() {
    refuses(
        "size: size,",
        "size: nope,",
        "operation listPets: x-pagination.size names the unknown parameter 'nope'");
  }

  @Test
  void refusesPaginationByAParameterThatIsNoNumber() {
    refuses(
        "page: page,",
        "page: id,",
        "operation listPets: x-pagination.page names 'id', which is no integer of the format int32");
  }

  @Test
  void refusesPaginationOverUnknownItems() {
    refuses(
        "items: pets,",
        "items: cats,",
        "operation listPets: x-pagination.items names the unknown property 'cats'");
  }

  @Test
  void refusesPaginationOverItemsThatAreNoList() {
    refuses(
        "items: pets,",
        "items: total,",
        "operation listPets: x-pagination.items names 'total', which is no list");
  }

  @Test
  void refusesPaginationOverTheWholeAnswerIfThatIsNoList() {
    refuses(
        "items: pets,",
        "items: $,",
        "operation listPets: x-pagination.items names '$', which is no list");
  }

  @Test
  void refusesPaginationWithAnUnknownTotal() {
    refuses(
        "total: total}",
        "total: sum}",
        "operation listPets: x-pagination.total names the unknown property 'sum'");
  }

  @Test
  void refusesPaginationWithATotalThatIsNoNumber() {
    refuses(
        "total: total}",
        "total: pets}",
        "operation listPets: x-pagination.total names 'pets', which is no integer or not required");
  }

  @Test
  void refusesPaginationWithoutLargestSize() {
    refuses("largestSize: 9, ", "", "operation listPets: has no x-pagination.largestSize");
  }

  @Test
  void refusesARuleOverAnUnknownParameter() {
    refuses(
        "[id, chip]",
        "[id, tag]",
        "operation listPets: x-rules.atMostOne names the unknown parameter 'tag'");
  }

  @Test
  void refusesARuleOverOneParameter() {
    refuses(
        "[id, chip]",
        "[id]",
        "operation listPets: x-rules.atMostOne needs two parameters or more, none of them required");
  }

  @Test
  void refusesAnUnknownRule() {
    refuses(
        "atMostOne:",
        "atMostTwo:",
        "operation listPets: has the unknown extension x-rules.atMostTwo");
  }

  @Test
  void refusesAWindowOverAnUnknownParameter() {
    refuses(
        "start: start,",
        "start: begin,",
        "operation listPets: x-window.start names the unknown parameter 'begin'");
  }

  @Test
  void refusesAWindowOverAParameterThatIsNoTime() {
    refuses(
        "end: end,",
        "end: id,",
        "operation listPets: x-window.end names 'id', which is no integer of the format epoch-millis");
  }

  @Test
  void refusesAWindowWithoutLimit() {
    refuses(", atMost: P7D", "", "operation listPets: x-window needs one of atMost and lessThan");
  }

  @Test
  void refusesAWindowWhoseLimitIsNoDuration() {
    refuses(
        "P7D",
        "7 days",
        "operation listPets: x-window has '7 days', which is no duration such as P7D");
  }

  @Test
  void refusesIdempotencyByAnUnknownParameter() {
    refuses(
        "clientId: id",
        "clientId: key",
        "operation addPet: x-idempotency.clientId names the unknown parameter 'key'");
  }

  @Test
  void refusesIdempotencyWithAnUnknownLookup() {
    refuses(
        "lookup: listPets",
        "lookup: findPets",
        "operation addPet: x-idempotency.lookup names 'findPets', which is no operation with the parameter 'id'");
  }

  @Test
  void refusesIdempotencyWithALookupThatLacksTheParameter() {
    refuses(
        "clientId: id, lookup: listPets",
        "clientId: kind, lookup: listPets",
        "operation addPet: x-idempotency.lookup names 'listPets', which is no operation with the parameter 'kind'");
  }

  @Test
  void refusesTwoPropertiesThatBecomeOneName() {
    refuses(
        PET_NAME,
        PET_NAME + "        na-me: {type: string, description: One.}\n"
            + "        naMe: {type: string, description: Two.}\n",
        "schema Pet: the properties 'na-me' and 'naMe' both become 'naMe': give one an x-java-name");
  }

  @Test
  void refusesTwoParametersThatBecomeOneName() {
    refuses(
        PET_ID,
        PET_ID
            + "\n        - {name: Id, in: query, description: The same., schema: {type: string}}",
        "operation addPet: the parameters 'id' and 'Id' both become 'id': give one an x-java-name");
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
    refuses("enum: [CAT, DOG]", "enum: [CAT, CAT]", "schema PetKind: has a value or a name twice");
  }

  @Test
  void refusesABadNameOfAConstant() {
    refuses(
        "x-enum-varnames: [CAT, DOG]",
        "x-enum-varnames: [CAT, dog]",
        "schema PetKind: 'dog' is no good name");
  }

  @Test
  void refusesAParameterWithoutDescription() {
    refuses(
        "description: Your own id., ", "", "operation addPet: parameter 'id' has no description");
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
    OpenAPI document = parse(good()
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
        "operation addPet: parameter 'id' has exclusiveMinimum, exclusiveMaximum or pattern, which are not supported");
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
  void refusesABody() {
    refusesInAddPet(
        "      parameters:\n",
        """
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
              parameters:
        """,
        "operation addPet: has a body, but all parameters go into the query");
  }

  @Test
  void refusesAnOperationWithoutAnswer() {
    refusesInAddPet("'200':", "'204':", "operation addPet: has no answer 200 of application/json");
  }

  @Test
  void refusesAnAnswerWithoutExample() {
    refuses(
        "              example: {name: Rex, kind: DOG}\n",
        "",
        "operation addPet: has no example of its answer");
  }

  @Test
  void refusesADocumentWithoutServerTime() {
    refuses(
        "operationId: serverTime",
        "operationId: time",
        "the document: has no operation serverTime");
  }

  @Test
  void refusesADocumentWithoutServer() {
    refuses(
        "https://pets.example", "http://pets.example", "the document: has no server with https");
  }

  @Test
  void refusesADocumentThatDoesNotNameItsClient() {
    refuses("  client: PetClient\n", "", "the document: has no x-java.client");
  }

  @Test
  void tellsAllRefusalsAtOnce() {
    String document =
        good().replace("      x-security: TRADE\n", "").replace("description: A pet.\n", "\n");
    assertThatThrownBy(() -> DocumentReader.read(parse(document)))
        .isInstanceOf(RefusedDocumentException.class)
        .hasMessageContaining("operation addPet: has no x-security")
        .hasMessageContaining("schema Pet: has no description");
  }

  private static void refuses(String part, String spoilt, String refusal) {
    refuses(good(), part, spoilt, refusal);
  }

  /** Spoils the last operation, where the part occurs in others too. */
  private static void refusesInAddPet(String part, String spoilt, String refusal) {
    String good = good();
    int start = good.indexOf("    post:");
    refuses(good.substring(start), part, spoilt, refusal, good.substring(0, start));
  }

  private static void refuses(String good, String part, String spoilt, String refusal) {
    refuses(good, part, spoilt, refusal, "");
  }

  private static void refuses(
      String good, String part, String spoilt, String refusal, String before) {
    assertThat(good).contains(part);
    String document = before + good.replace(part, spoilt);
    assertThatThrownBy(() -> DocumentReader.read(parse(document)))
        .isInstanceOf(RefusedDocumentException.class)
        .hasMessageContaining(refusal);
  }

  private static String good() {
    try {
      return Files.readString(GOOD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OpenAPI parse(String document) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    return new OpenAPIV3Parser().readContents(document, null, options).getOpenAPI();
  }
}
