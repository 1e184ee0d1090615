package io.github.subfleet.codegen.reader;

import static io.github.subfleet.codegen.reader.GoodDocument.refuses;

import org.junit.jupiter.api.Test;

/** Each test spoils a good document in one place: in how a write is found again. */
class WriteRefusalsTest {
  @Test
  void refusesAnIdOnARead() {
    refuses(
        "      operationId: listMeals\n",
        "      operationId: listMeals\n      x-idempotency: {clientId: bell, lookup: listMeals, submitter: lists, exchangeId: number}\n",
        "operation listMeals: has x-idempotency, but changes nothing");
  }

  @Test
  void refusesAnIdInAnUnknownParameter() {
    refuses(
        "clientId: bell",
        "clientId: key",
        "operation serveMeal: x-idempotency.clientId names the unknown parameter 'key'");
  }

  @Test
  void refusesAnIdThatIsNoText() {
    refuses(
        "clientId: bell",
        "clientId: course",
        "operation serveMeal: x-idempotency.clientId names 'course', which is no optional text in the query");
  }

  @Test
  void refusesAnIdThatTheCallerHasToGive() {
    refuses(
        "clientId: bell",
        "clientId: name",
        "operation serveMeal: x-idempotency.clientId names 'name', which is no optional text in the query");
  }

  @Test
  void refusesRequestsThatAJournalCannotKeep() {
    refuses(
        "- {name: grams, in: query,",
        "- {name: grams, in: query, x-sensitive: true,",
        "operation serveMeal: has x-idempotency, but the parameter 'grams' is a list, in the body, or sensitive");
  }

  @Test
  void refusesALookupThatDoesNotExist() {
    refuses(
        "lookup: listMeals",
        "lookup: findMeals",
        "operation serveMeal: x-idempotency.lookup names the unknown operation 'findMeals'");
  }

  @Test
  void refusesALookupThatChangesSomething() {
    refuses(
        "lookup: listMeals",
        "lookup: eatMeal",
        "operation serveMeal: x-idempotency.lookup names 'eatMeal', which is no signed read");
  }

  @Test
  void refusesALookupWithoutAWindow() {
    refuses(
        "        lookup: listMeals",
        "        lookup: serverTime",
        "operation serveMeal: x-idempotency.lookup names 'serverTime', which is no signed read with an x-pagination of one list of objects in a window");
  }

  @Test
  void refusesALookupThatDoesNotTakeTheId() {
    refuses(
        "clientId: bell",
        "clientId: nick",
        "operation serveMeal: x-idempotency.lookup names 'listMeals', which is no operation with the parameter 'nick'");
  }

  @Test
  void refusesALookupWhoseItemsLackTheId() {
    refuses(
        "bell: {type: string, description: Your own id.}",
        "horn: {type: string, description: Your own id.}",
        "operation serveMeal: x-idempotency.clientId names 'bell', which is no property of Meal");
  }

  @Test
  void refusesAnIdOfTheExchangeThatIsNotThere() {
    refuses("exchangeId: number", "exchangeId: code", "names 'code', which is no property of Meal");
  }

  @Test
  void refusesAnIdOfTheExchangeThatIsNotRequired() {
    refuses(
        "exchangeId: number",
        "exchangeId: taste",
        "operation serveMeal: x-idempotency.exchangeId names 'taste', which the answer does not have as a required text");
  }

  @Test
  void refusesALookupThatNeedsMoreThanItIsGiven() {
    refuses(
        "given: {eater: name}",
        "given: {}",
        "operation serveMeal: x-idempotency.lookup names 'listMeals', which needs 'eater': say in given what that is");
  }

  @Test
  void refusesToGiveWhatTheLookupDoesNotTake() {
    refuses(
        "given: {eater: name}",
        "given: {eater: name, cook: name}",
        "operation serveMeal: x-idempotency.given names 'cook', which is no parameter of 'listMeals'");
  }

  @Test
  void refusesToGiveWhatTheRequestDoesNotHave() {
    refuses(
        "given: {eater: name}",
        "given: {eater: cook}",
        "operation serveMeal: x-idempotency.given names 'cook', which is no parameter of 'serveMeal'");
  }

  @Test
  void refusesToGiveWhatMayBeMissing() {
    refuses(
        "given: {eater: name}",
        "given: {eater: nick}",
        "operation serveMeal: x-idempotency.given names 'eater', which cannot take what 'nick' may be");
  }

  @Test
  void refusesToGiveAValueOfAnotherType() {
    refuses(
        "given: {eater: name}",
        "given: {eater: grams}",
        "operation serveMeal: x-idempotency.given names 'eater', which cannot take what 'grams' may be");
  }

  @Test
  void refusesToGiveWhatAPagerSets() {
    refuses(
        "given: {eater: name}",
        "given: {eater: name, start: name}",
        "operation serveMeal: x-idempotency.given names 'start', which a pager sets");
  }

  @Test
  void refusesToCompareNothing() {
    refuses(
        "same: {eater: name, size: grams}",
        "same: {}",
        "operation serveMeal: has no x-idempotency.same");
  }

  @Test
  void refusesToCompareAnUnknownProperty() {
    refuses(
        "same: {eater: name, size: grams}",
        "same: {cook: name}",
        "operation serveMeal: x-idempotency.same names 'cook', which is no property of Meal");
  }

  @Test
  void refusesToCompareAnUnknownParameter() {
    refuses(
        "same: {eater: name, size: grams}",
        "same: {eater: cook}",
        "operation serveMeal: x-idempotency.same names 'cook', which is no parameter of 'serveMeal'");
  }

  @Test
  void refusesToCompareDifferentTypes() {
    refuses(
        "same: {eater: name, size: grams}",
        "same: {eater: grams}",
        "operation serveMeal: x-idempotency.same names 'eater', which cannot be compared with 'grams'");
  }

  @Test
  void refusesPairsThatAreNone() {
    refuses(
        "same: {eater: name, size: grams}",
        "same: [eater]",
        "operation serveMeal: x-idempotency.same must have fields that are texts");
  }

  @Test
  void refusesAWriteWithoutAState() {
    refuses(
        "        state: {property: state, executed: [EATEN], failed: SPILT}\n",
        "",
        "operation serveMeal: has no x-idempotency.state");
  }

  @Test
  void refusesAnUnknownState() {
    refuses(
        "property: state,",
        "property: mood,",
        "operation serveMeal: x-idempotency.state names 'mood', which is no property of Meal");
  }

  @Test
  void refusesAStateThatMayBeMissing() {
    refuses(
        "property: state,",
        "property: taste,",
        "operation serveMeal: x-idempotency.state names 'taste', which is no required text or enumeration");
  }

  @Test
  void refusesAStateThatIsANumber() {
    refuses(
        "property: state,",
        "property: size,",
        "operation serveMeal: x-idempotency.state names 'size', which is no required text or enumeration");
  }

  @Test
  void refusesAStateWithAnUnknownValue() {
    refuses(
        "executed: [EATEN]",
        "executed: [DRUNK]",
        "operation serveMeal: x-idempotency.state has 'DRUNK', which is no value of MealState");
  }

  @Test
  void refusesAStateThatMeansBoth() {
    refuses(
        "executed: [EATEN]",
        "executed: [EATEN, SPILT]",
        "operation serveMeal: x-idempotency.state needs values for executed and failed, and none for both");
  }

  @Test
  void refusesAStateThatNeverFails() {
    refuses(
        "failed: SPILT",
        "failed: []",
        "operation serveMeal: x-idempotency.state needs values for executed and failed, and none for both");
  }

  @Test
  void refusesASubmitterThatIsCalledLikeAGroup() {
    refuses(
        "submitter: meals",
        "submitter: pets",
        "operation serveMeal: x-idempotency.submitter is 'pets', which the client has already");
  }

  @Test
  void refusesASubmitterThatIsCalledLikeAMethodOfClients() {
    refuses(
        "submitter: meals",
        "submitter: clock",
        "operation serveMeal: x-idempotency.submitter is 'clock', which the client has already");
  }

  @Test
  void refusesASubmitterThatIsNoName() {
    refuses(
        "submitter: meals",
        "submitter: my meals",
        "operation serveMeal: cannot be called 'my meals' in Java");
  }

  @Test
  void refusesAMisspeltField() {
    refuses(
        "exchangeId: number",
        "exchangeID: number",
        "operation serveMeal: has the unknown extension x-idempotency.exchangeID");
  }

  @Test
  void refusesAHistoryOfARead() {
    refuses(
        "      operationId: listMeals\n",
        "      operationId: listMeals\n      x-history: {operation: listMeals, same: {eater: eater}}\n",
        "operation listMeals: has x-history, but changes nothing");
  }

  @Test
  void refusesAHistoryOfWhatHasAnId() {
    refuses(
        "      x-idempotency:\n",
        "      x-history: {operation: listMeals, given: {eater: name}, same: {eater: name}}\n      x-idempotency:\n",
        "operation serveMeal: has both x-history and x-idempotency");
  }

  @Test
  void refusesAHistoryThatDoesNotExist() {
    refuses(
        "x-history: {operation: listMeals",
        "x-history: {operation: menu",
        "operation eatMeal: x-history.operation names the unknown operation 'menu'");
  }

  @Test
  void refusesAHistoryWithoutAWindow() {
    refuses(
        "x-history: {operation: listMeals",
        "x-history: {operation: serverTime",
        "operation eatMeal: x-history.operation names 'serverTime', which is no signed read");
  }

  @Test
  void refusesAHistoryWhoseItemsMayHaveNoTime() {
    refuses(
        "required: [number, eater, size, served, state]",
        "required: [number, eater, size, state]",
        "operation eatMeal: x-history.operation names 'listMeals', whose x-pagination.itemTime is not required");
  }

  @Test
  void refusesAFixedValueThatIsUnknown() {
    refuses(
        "is: {state: EATEN}",
        "is: {state: DRUNK}",
        "operation eatMeal: x-history.is has 'DRUNK', which is no value of MealState");
  }

  @Test
  void refusesAFixedValueOfWhatIsNoEnumeration() {
    refuses(
        "is: {state: EATEN}",
        "is: {eater: Rex}",
        "operation eatMeal: x-history.is names 'eater', which is no enumeration");
  }
}
