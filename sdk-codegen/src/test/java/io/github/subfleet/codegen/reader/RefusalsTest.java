package io.github.subfleet.codegen.reader;

import static io.github.subfleet.codegen.reader.GoodDocument.refuses;
import static io.github.subfleet.codegen.reader.GoodDocument.refusesInAddPet;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Each test spoils a good document in one place: in an operation, or in the document as a whole. */
class RefusalsTest {
  @Test
  void acceptsAGoodDocument() {
    assertThatCode(() -> DocumentReader.read(GoodDocument.parse(GoodDocument.text())))
        .doesNotThrowAnyException();
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
        "operation serveMeal: has the unknown extension x-idempotence");
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
    String document = GoodDocument.text()
        .replace("      x-security: TRADE\n", "")
        .replace("description: A pet.\n", "\n");
    assertThatThrownBy(() -> DocumentReader.read(GoodDocument.parse(document)))
        .isInstanceOf(RefusedDocumentException.class)
        .hasMessageContaining("operation addPet: has no x-security")
        .hasMessageContaining("schema Pet: has no description");
  }

  @Test
  void refusesAnExampleWithoutValue() {
    refuses(
        "              example: {name: Rex, kind: DOG}\n",
        "              examples: {dog: {value: {name: Rex, kind: DOG}}, cat: {summary: A cat.}}\n",
        "operation addPet: has no value in the example 'cat' of its answer");
  }
}
