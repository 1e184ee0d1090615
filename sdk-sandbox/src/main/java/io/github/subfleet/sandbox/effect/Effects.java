package io.github.subfleet.sandbox.effect;

import io.github.subfleet.sandbox.FaultKind;
import io.github.subfleet.sandbox.http.Delivery;
import io.github.subfleet.sandbox.http.Reply;
import java.util.concurrent.CancellationException;

/** What each kind of fault does. */
public final class Effects {
  private Effects() {}

  /** Answers a request that was struck. */
  public static Reply answer(Hit hit) {
    try {
      return of(hit.fault().kind()).answer(hit);
    } catch (CancellationException e) {
      // The sandbox was closed while the request was held up.
      return Reply.none();
    }
  }

  private static Effect of(FaultKind kind) {
    return switch (kind) {
      case REFUSE_CONNECTIONS -> Losses::refuseConnections;
      case RESET_CONNECTION ->
        throw new IllegalStateException("a connection that is reset brings no request");
      case DROP_BEFORE_READING -> hit -> Reply.none();
      case DROP_AFTER_EXECUTING -> Losses::dropAnswer;
      case CUT_BODY -> hit -> hit.run().by(new Delivery.Cut());
      case DELIVER_LATE -> Delays::deliverLate;
      case EXECUTE_LATE -> Delays::executeLate;
      case ANSWER_LATE -> Delays::answerLate;
      case DRIP_ANSWER -> Delays::dripAnswer;
      case JUMP_CLOCK -> Delays::jumpClock;
      case SERVER_ERROR -> Errors::serverError;
      case SERVER_ERROR_AFTER_EXECUTING -> after(Errors::serverError);
      case UNEXPECTED_RESPONSE -> Errors::unexpectedResponse;
      case UNEXPECTED_RESPONSE_AFTER_EXECUTING -> after(Errors::unexpectedResponse);
      case BACKEND_TIMEOUT -> Errors::backendTimeout;
      case BACKEND_TIMEOUT_AFTER_EXECUTING -> after(Errors::backendTimeout);
      case RATE_LIMIT -> Errors::rateLimit;
      case BAN -> Errors::ban;
      case FIREWALL -> Errors::firewall;
      case RESTRICTED_LOCATION -> Errors::restrictedLocation;
      case GARBAGE_JSON -> Oddities::garbage;
      case UNKNOWN_FIELDS -> Oddities::unknownFields;
      case UNKNOWN_VALUES -> Oddities::unknownValues;
      case DELIVER_TWICE -> Oddities::deliverTwice;
    };
  }

  /** The same answer, but the request goes through its course first. A request that it refuses was not executed. */
  private static Effect after(Effect effect) {
    return hit -> {
      Reply usual = hit.run();
      return usual.status() == 200 ? effect.answer(hit) : usual;
    };
  }
}
