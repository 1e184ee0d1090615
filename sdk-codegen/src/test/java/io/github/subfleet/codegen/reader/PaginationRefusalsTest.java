package io.github.subfleet.codegen.reader;

import static io.github.subfleet.codegen.reader.GoodDocument.refuses;

import org.junit.jupiter.api.Test;

/** Each test spoils a good document in one place: in how an operation answers in pages. */
class PaginationRefusalsTest {
  private static final String PET_PAGE =
      "        total: {type: integer, format: int64, description: How many there are.}\n";

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
  void refusesKeysOfAnotherStyle() {
    refuses(
        "style: page-number",
        "style: time-window",
        "operation listPets: has the unknown extension x-pagination.firstPage, x-pagination.page, x-pagination.total");
  }

  @Test
  void refusesASizeThatTheParameterDoesNotAllow() {
    refuses(
        "largestSize: 9",
        "largestSize: 10",
        "operation listPets: x-pagination.largestSize is 10, which the parameter 'size' does not allow");
  }

  @Test
  void refusesAFirstPageThatTheParameterDoesNotAllow() {
    refuses(
        "firstPage: 1",
        "firstPage: 0",
        "operation listPets: x-pagination.firstPage is 0, which the parameter 'page' does not allow");
  }

  @Test
  void refusesItemsThatMayBeMissing() {
    refuses(
        "required: [pets, total]",
        "required: [total]",
        "operation listPets: x-pagination.items names 'pets', which is not required");
  }

  @Test
  void refusesItemsInSeveralPlacesThatAreNoParts() {
    refuses(
        "items: pets,",
        "items: [pets, cats],",
        "operation listPets: x-pagination.items names 'pets', which is in no part: part.items");
  }

  @Test
  void refusesItemsInAPartThatDoesNotExist() {
    refuses(
        "items: pets,",
        "items: [cats.all, dogs.all],",
        "operation listPets: x-pagination.items names the unknown property 'cats.all'");
  }

  @Test
  void refusesItemsInAPartThatIsAlwaysThere() {
    refuses(
        "items: pets,",
        "items: [pets.all, dogs.all],",
        "operation listPets: x-pagination.items names 'pets.all', but that part is always there");
  }

  @Test
  void refusesPartsThatHoldDifferentThings() {
    refuses(
        "items: pets, total: total}",
        "items: [left.list, right.list]}",
        PET_PAGE,
        PET_PAGE + """
        left: {allOf: [{$ref: '#/components/schemas/Left'}]}
        right: {allOf: [{$ref: '#/components/schemas/Right'}]}
    Left:
      type: object
      description: A part.
      required: [list]
      properties:
        list: {type: array, description: Pets., items: {$ref: '#/components/schemas/Pet'}}
    Right:
      type: object
      description: A part.
      required: [list]
      properties:
        list: {type: array, description: Texts., items: {type: string}}
""",
        "operation listPets: x-pagination.items names lists of different things");
  }

  @Test
  void refusesATimeWindowStyleWithoutAWindow() {
    refuses(
        "style: page-number, page: page, size: size, firstPage: 1, largestSize: 9, window: {from: start, to: end, maxSpan: P7D, default: P1D, oldest: P1M}, itemId: name, itemTime: born, items: pets, total: total",
        "style: time-window, size: size, largestSize: 9, items: pets",
        "operation listPets: has no x-pagination.window, without which its style has no sense");
  }

  @Test
  void refusesAWindowOverAnUnknownParameter() {
    refuses(
        "from: start, to: end, maxSpan",
        "from: begin, to: end, maxSpan",
        "operation listPets: x-pagination.window.from names the unknown parameter 'begin'");
  }

  @Test
  void refusesAWindowOverAParameterThatIsNoTime() {
    refuses(
        "from: start, to: end, maxSpan",
        "from: start, to: id, maxSpan",
        "operation listPets: x-pagination.window.to names 'id', which is no integer of the format epoch-millis");
  }

  @Test
  void refusesAWindowWithoutLongestTime() {
    refuses("maxSpan: P7D, ", "", "operation listPets: has no x-pagination.window.maxSpan");
  }

  @Test
  void refusesAWindowWhoseLongestTimeIsNoDuration() {
    refuses(
        "maxSpan: P7D",
        "maxSpan: 7 days",
        "operation listPets: x-pagination.window.maxSpan is '7 days', which is no duration such as P7D or PT36H");
  }

  @Test
  void refusesAWindowThatReachesBackForNoPeriod() {
    refuses(
        "oldest: P1M",
        "oldest: PT1M",
        "operation listPets: x-pagination.window.oldest is 'PT1M', which is no period such as P1M");
  }

  @Test
  void refusesAWindowThatBreaksARule() {
    refuses(
        "maxSpan: P7D",
        "maxSpan: P9D",
        "operation listPets: x-pagination.window.maxSpan is longer than the rule max-span allows");
  }

  @Test
  void refusesItemsToldApartByAnUnknownProperty() {
    refuses(
        "itemId: name",
        "itemId: [name, chip]",
        "operation listPets: x-pagination.itemId names the unknown property 'chip'");
  }

  @Test
  void refusesAWindowWithoutWhatTellsItemsApart() {
    refuses("itemId: name, ", "", "operation listPets: has no x-pagination.itemId");
  }

  @Test
  void refusesItemsWhoseTimeIsNoTime() {
    refuses(
        "itemTime: born",
        "itemTime: name",
        "operation listPets: x-pagination.itemTime names 'name', which is no integer of the format epoch-millis");
  }

  @Test
  void refusesWhatTellsItemsApartWithoutAWindow() {
    refuses(
        "window: {from: start, to: end, maxSpan: P7D, default: P1D, oldest: P1M}, ",
        "",
        "operation listPets: has x-pagination.itemId or itemTime without a window");
  }
}
