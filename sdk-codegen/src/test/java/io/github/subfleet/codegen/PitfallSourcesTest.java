package io.github.subfleet.codegen;

import static io.github.subfleet.codegen.Pitfalls.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Looks at the sources of a client that cannot be seen from outside. */
class PitfallSourcesTest {
  @Test
  void walksPagesByOffset() throws IOException {
    assertThat(source("TrapsPages.java"))
        .contains("new OffsetNumbering<>( 7, ReplaceRequest::request,")
        .contains("Values::texts, null)");
  }

  @Test
  void walksWindowsOverPartsAndTellsItemsApartByMoreThanOneProperty() throws IOException {
    assertThat(source("TrapsPages.java"))
        .contains(
            "TimeWindows<WalkPartsRequest, Parts, Row> STYLE = new TimeWindows<>( new SizeLimit<>( 500,")
        .contains("AnswerParts.of(Parts::leftPart, Left::rows).or(Parts::right, Right::rows)),")
        .contains("TimeParameter.required(\"since\", WalkPartsRequest::since)")
        .contains(
            "Duration.parse(\"PT36H\"), item -> Arrays.asList(item.id(), item.when()), Row::when)");
    assertThat(source("Traps.java"))
        .contains("public WindowedCall<Parts, Row> walkParts(WalkPartsRequest request)");
  }

  @Test
  void walksWindowsOverAnswersWithoutPages() throws IOException {
    assertThat(source("TrapsPages.java"))
        .contains("STYLE = new TimeWindows<>( new WholeAnswer<>(Function.identity()),")
        .contains("TimeParameter.optional(\"start\", FindRequest::start)");
  }

  @Test
  void sendsElementsPropertyByProperty() throws IOException {
    assertThat(source("api/TrapsApi.java"))
        .contains("@QueryMap(encoded = true) Map<String, Object> orders,");
    assertThat(source("Traps.java"))
        .contains(
            "IndexedParameters.of( \"the%20orders\", request.orders(), (item, parameters) -> parameters"
                + " .put(\"the%20symbol\", item.symbol()) .put(\"quantity\", item.quantity())"
                + " .put(\"order-side\", item.orderSide()) .put(\"note\", item.note()))");
  }

  @Test
  void sendsInTheBodyWhatMustNotBeInTheQuery() throws IOException {
    assertThat(source("api/TrapsApi.java"))
        .contains("@FormUrlEncoded @POST(\"walks\")")
        .contains("@Field(value = \"the%20key\", encoded = true) String theKey,")
        .contains("@Field(value = \"sort\", encoded = true) @Nullable Interval keySort);");
  }

  @Test
  void saysInJavadocWhatMustHold() throws IOException {
    assertThat(source("Traps.java").replace(" *", ""))
        .contains("<li>Rule: at least one of {@code fromMail}, {@code toMail} is set")
        .contains("<li>Rule: {@code endTime} is less than 184 days after {@code since}")
        .contains(
            "the request needs both ends, unless {@code between} of the call is given the time; {@code"
                + " between} reads any time, less than 36h at once; the exchange looks back 1 year and 2 months");
  }

  @Test
  void namesTheParameterWithTheCallersOwnId() throws IOException {
    assertThat(source("api/GeneralApi.java"))
        .contains("@ClientId(parameter = \"client-id\", lookup = \"notes\")");
  }

  @Test
  void givesAnIdToARequestWithoutOne() throws IOException {
    assertThat(source("General.java"))
        .contains("request.clientId() != null ? request :"
            + " request.toBuilder().clientId(clientIds.next()).build());");
  }

  @Test
  void tellsSubmittersHowToFindAWriteAgain() throws IOException {
    assertThat(source("PayNoteWrite.java"))
        .contains("of( Traps traps, General general)")
        .contains("general::payNote, Note::noteId,")
        .contains("history .toWhom(request.whom()) .ownId(request.clientId())"
            + " .since(window.from()) .endTime(window.to())),")
        .contains("Notes::list, Note::yours, Note::noteId,")
        .contains("case \"1m\", \"a\\\"b\" -> Progress.EXECUTED;")
        .contains("case \"1M\" -> Progress.FAILED;")
        .contains("Lookup.agree(request.whom(), item.toWhom())");
  }

  @Test
  void writesParametersOfEveryTypeIntoJournals() throws IOException {
    assertThat(source("PayNoteWrite.java"))
        .contains(".with(\"client-id\", request.clientId())")
        .contains(".clientId(parameters.find(\"client-id\", WrittenParameters::text))")
        .contains(".count(parameters.get(\"count\", WrittenParameters::integer))")
        .contains(".many(parameters.find(\"many\", WrittenParameters::longInteger))")
        .contains(".on(parameters.find(\"on\", WrittenParameters::instant))")
        .contains(".isA(parameters.get(\"is-a\", WrittenParameters::truth))")
        .contains(".interval(parameters.find(\"interval\", Interval::of))");
  }

  @Test
  void givesSubmittersAndUnidentifiedWritesToTheClient() throws IOException {
    assertThat(source("PitfallClient.java"))
        .contains("public Submitter<PayNoteRequest, PayNoteRequest.Builder, Note, Note> noted() {")
        .contains("() -> Submitter.of(PayNoteWrite.of(traps(), general()), rest.clock())")
        .contains("() -> new UnidentifiedWrites(traps(), general(), rest.clock())");
  }

  @Test
  void looksForWritesWithoutAnId() throws IOException {
    assertThat(source("UnidentifiedWrites.java"))
        .contains("general.handNote(request), clock,")
        .contains("item -> Lookup.agree(request.theAmount(), item.amount())"
            + " && Interval.QUOTED.equals(item.how()),")
        .contains(".notes(history -> history.toWhom(request.whom()))"
            + " .between(window.from(), window.to().plusMillis(1)) .items());");
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
    assertThat(source("api/GeneralApi.java"))
        .contains("@GET(\"time\") @Weight(ip = 1) ApiCall<ServerTime> serverTime();");
  }

  @Test
  void generatesNothingForErrors() {
    assertThat(Pitfalls.file("model/Error.java")).doesNotExist();
  }
}
