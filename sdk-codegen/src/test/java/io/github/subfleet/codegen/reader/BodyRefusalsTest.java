package io.github.subfleet.codegen.reader;

import static io.github.subfleet.codegen.reader.GoodDocument.refuses;

import org.junit.jupiter.api.Test;

/** Each test spoils a good document in one place: in the body of a request. */
class BodyRefusalsTest {
  private static final String BODY =
      "      requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {photo: {type: string, description: What it looks like.}}}}}}";

  @Test
  void refusesABodyThatIsNoForm() {
    refuses(
        "application/x-www-form-urlencoded",
        "application/json",
        "operation addPet: has a body that is not just application/x-www-form-urlencoded");
  }

  @Test
  void refusesABodyWithoutContent() {
    refuses(
        BODY,
        "      requestBody: {description: None.}",
        "operation addPet: has a body that is not just application/x-www-form-urlencoded");
  }

  @Test
  void refusesABodyWhoseSchemaIsReferredTo() {
    refuses(
        BODY,
        "      requestBody: {content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Toy'}}}}",
        "operation addPet: has a body whose schema is no object that is written in place");
  }

  @Test
  void refusesABodyOfARead() {
    refuses(
        "      operationId: listPets",
        BODY + "\n      operationId: listPets",
        "operation listPets: has a body, but GET has none");
  }

  @Test
  void refusesABodyWithoutProperties() {
    refuses(
        "properties: {photo: {type: string, description: What it looks like.}}",
        "description: Nothing.",
        "operation addPet: has a body, which has no properties");
  }

  @Test
  void refusesABodyThatRequiresWhatItLacks() {
    refuses(
        "{type: object, properties: {photo",
        "{type: object, required: [chip], properties: {photo",
        "operation addPet: has a body, which requires the property 'chip', which it does not have");
  }

  @Test
  void refusesABodyThatIsOptionalThoughAPropertyIsNot() {
    refuses(
        "{type: object, properties: {photo",
        "{type: object, required: [photo], properties: {photo",
        "operation addPet: needs required: true on the body if a property of it is required, and only then");
  }

  @Test
  void refusesABodyThatIsRequiredThoughNoPropertyIs() {
    refuses(
        "requestBody: {content",
        "requestBody: {required: true, content",
        "operation addPet: needs required: true on the body if a property of it is required, and only then");
  }

  @Test
  void refusesAListInABody() {
    refuses(
        "photo: {type: string,",
        "photo: {type: array, items: {type: string},",
        "operation addPet: has a body, which property 'photo' is a list or an object, which is not supported there");
  }

  @Test
  void refusesAPropertyWithoutDescription() {
    refuses(
        "photo: {type: string, description: What it looks like.}",
        "photo: {type: string}",
        "operation addPet: has a body, which property 'photo' has no description");
  }

  @Test
  void refusesWhatIsInTheQueryAndInTheBody() {
    refuses("{photo: ", "{name: ", "operation addPet: the parameter 'name' is there twice");
  }

  @Test
  void refusesWhatSigningAddsToTheQuery() {
    refuses(
        "{photo: ",
        "{signature: ",
        "operation addPet: parameter 'signature' belongs to the security scheme");
  }

  @Test
  void refusesAClientsSettingInABody() {
    refuses(
        "{photo: ",
        "{recvWindow: ",
        "operation addPet: parameter 'recvWindow' belongs to the security scheme");
  }
}
