package org.interlend.subject.refusal;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.RefusalReason;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.MessageFact;
import org.interlend.text.Fact;
import org.interlend.text.Labeled;

/** What staff can do about a refused message. Its label is the sentence that says so. */
public enum RefusalAdvice implements Labeled {
  ADD_PATRON(Place.NEW_PATRON),
  PATRON_TO_BE_UNIQUE(Place.PATRONS),
  UNBLOCK_PATRON(Place.PATRONS),
  CHECK_PIN(Place.PATRONS),
  CHECK_ITEM(Place.ITEM),
  ITEM_NOT_FREE(Place.ITEM),
  CHANGE_BARCODE(Place.ITEM),
  LOOK_FOR_REQUEST(Place.MESSAGES),
  NUMBER_USED_TWICE(Place.MESSAGES),
  STATE_FORBIDS(Place.MESSAGES),
  COMPLETE_PARTNER(Place.PARTNER),
  SWITCH_ON(Place.PARTNER),
  RAISE_LIMIT(Place.PARTNER),
  ACTIVATE_PARTNER(Place.PARTNER),
  AUTHENTICATE(Place.PARTNER),
  ADD_PARTNER(Place.PARTNERS),
  ADD_PLACE(Place.LIBRARIES),
  CHECK_AGENCY(Place.INSTITUTION),
  ASK_FOR_DATA(Place.PARTNER),
  ASK_FOR_CORRECT_MESSAGE(Place.PARTNER),
  SERVICE_NOT_OFFERED(Place.PARTNER),
  TRY_LATER(Place.NONE),
  LOOK_INTO_IT(Place.NONE);

  /** Where staff follow an advice. */
  public enum Place {
    /** The form of a new patron, with the number in the message. */
    NEW_PATRON,
    /** The patrons with the number in the message. */
    PATRONS,
    /** What has the item's number. */
    ITEM,
    /** The messages about the request. */
    MESSAGES,
    /** The partner's record. */
    PARTNER,
    PARTNERS,
    LIBRARIES,
    INSTITUTION,
    NONE
  }

  private final Place place;

  RefusalAdvice(Place place) {
    this.place = place;
  }

  public Place place() {
    return place;
  }

  /**
   * The advice about a partner's message; empty if it was neither refused nor did it fail. What
   * staff alone are told comes last, and says it more exactly.
   */
  public static Optional<RefusalAdvice> about(Exchange message) {
    if (!message.isRefused() || message.unlistedMessages() != null) {
      return Optional.empty();
    }
    return Stream.concat(
            Stream.of(LOOK_INTO_IT), message.reasons().list().stream().map(RefusalAdvice::of))
        .filter(Objects::nonNull)
        .reduce((told, known) -> known);
  }

  /** Null for a fact that only adds something to another. */
  static RefusalAdvice of(Fact fact) {
    return Stream.of(MessageFact.values())
        .filter(known -> known.name().equals(fact.kind()))
        .findFirst()
        .map(RefusalAdvice::of)
        .orElseGet(() -> RefusalReasons.find(fact.kind()).map(RefusalAdvice::of).orElse(null));
  }

  private static RefusalAdvice of(MessageFact fact) {
    return switch (fact) {
      case NOT_SET_UP, AGENCY_NOT_SERVED -> CHECK_AGENCY;
      case PROCESSING_FAILED -> TRY_LATER;
      case TOO_MANY_MESSAGES -> RAISE_LIMIT;
      case SERVICE_UNKNOWN, SERVICE_NOT_OFFERED, COMMAND_UNKNOWN -> SERVICE_NOT_OFFERED;
      case ELEMENT_MISSING,
          CHARGES_ONLY,
          AMOUNT_NOT_A_NUMBER,
          CURRENCY_UNKNOWN,
          STATUS_UNKNOWN,
          ITEM_COUNT_INVALID,
          SEVERAL_ITEMS,
          TOKEN_OF_ANOTHER_SERVER,
          PARAMETER_MISSING,
          PARAMETER_INVALID,
          PFL_NUMBER_IMPLAUSIBLE,
          DATE_INVALID ->
          ASK_FOR_DATA;
      case ITEM_OF_LIBRARY,
          NO_ITEM_OF_REQUEST,
          TITLE_NOT_HERE,
          TITLE_WITHOUT_ITEMS,
          HOLDINGS_NOT_HERE,
          PLACE_WITHOUT_ITEMS ->
          CHECK_ITEM;
      case NO_COPY_TO_LEND, COPIES_LENT, LENT_ITEM, KEPT_ITEM -> ITEM_NOT_FREE;
      case BLOCKED_PATRON -> UNBLOCK_PATRON;
      case PARTNER_UNKNOWN, PARTNER_CODE_TOO_LONG, PARTNER_NOT_NAMED -> ADD_PARTNER;
      case PARTNER_INACTIVE, PARTNER_OF_ANOTHER_PROTOCOL -> ACTIVATE_PARTNER;
      case ADDRESS_OF_ANOTHER_PARTNER,
          ADDRESS_OF_NO_PARTNER,
          CREDENTIALS_MISSING,
          ADDRESS_NOT_AGREED,
          CERTIFICATE_WRONG,
          CLIENT_CERTIFICATE_NOT_VALID_NOW,
          PASSWORD_WRONG,
          SECRET_WRONG,
          TOO_MANY_SECRETS,
          TOO_MANY_SECRETS_FROM,
          TOO_MANY_SECRETS_FOR ->
          AUTHENTICATE;
      case PASSWORD_NOT_CHECKED -> SWITCH_ON;
      case PFL_NUMBER_UNKNOWN, PFL_NUMBER_AMBIGUOUS -> LOOK_FOR_REQUEST;
      case BODY_EMPTY,
          BODY_WITHOUT_XML,
          TYPE_WITH_DECLARATIONS,
          TYPE_NOT_CLOSED,
          ROOT_UNKNOWN,
          ENTITY_UNDECLARED,
          CUT_OFF,
          MALFORMED,
          MALFORMED_INSIDE,
          BODY_TOO_LARGE,
          MESSAGE_TOO_LARGE,
          TOO_DEEP,
          TOO_MANY_ELEMENTS,
          TOO_MANY_ATTRIBUTES,
          SERVICE_MISSING,
          SERVICE_IS_ANSWER,
          SEVERAL_SERVICES,
          LINE_UNREADABLE,
          COMMAND_MISSING,
          GROUP_NOT_CLOSED,
          GROUP_NOT_OPEN,
          COMMAND_ABORTED,
          END_COMMAND_MISSING,
          COMMAND_TOO_LARGE,
          CHARSET_WRONG ->
          ASK_FOR_CORRECT_MESSAGE;
      default -> null;
    };
  }

  private static RefusalAdvice of(RefusalReason reason) {
    return switch (reason.problem().kind()) {
      case UNKNOWN_PATRON -> ADD_PATRON;
      case AMBIGUOUS_PATRON -> PATRON_TO_BE_UNIQUE;
      case PATRON_BLOCKED -> UNBLOCK_PATRON;
      case PATRON_AUTHENTICATION_FAILED, TOO_MANY_WRONG_PINS -> CHECK_PIN;
      case UNKNOWN_ITEM -> CHECK_ITEM;
      case ITEM_ON_LOAN, ITEM_HELD_FOR_ANOTHER, ITEM_NOT_FOR_LOAN -> ITEM_NOT_FREE;
      case BARCODE_IN_USE -> CHANGE_BARCODE;
      case UNKNOWN_REQUEST -> LOOK_FOR_REQUEST;
      case DUPLICATE_REQUEST -> NUMBER_USED_TWICE;
      case UNKNOWN_CODE -> unknownCode(reason);
      case PARTNER_INCOMPLETE -> COMPLETE_PARTNER;
      case PARTNER_NOT_FOR_THIS_SIDE, STEP_SWITCHED_OFF -> SWITCH_ON;
      case MISSING_DATA, INVALID_DATA, FILE_TOO_LARGE -> ASK_FOR_DATA;
      case ITEM_NOT_ON_LOAN,
          NOT_RENEWABLE,
          RENEWALS_USED_UP,
          ITEM_ON_HOLD,
          TOO_LATE_TO_CANCEL,
          ILLEGAL_MOVE ->
          STATE_FORBIDS;
      case CHANGED_MEANWHILE, BROKER_REFUSED, BROKER_UNREACHABLE, TOO_MANY_ATTEMPTS -> TRY_LATER;
      case PASSWORD_REFUSED, PATRON_NOT_ERASABLE -> LOOK_INTO_IT;
    };
  }

  private static RefusalAdvice unknownCode(RefusalReason reason) {
    return switch (reason.problem().about()) {
      case PICKUP_LIBRARY, LIBRARY, LOCATION, DESK -> ADD_PLACE;
      case PARTNER -> ADD_PARTNER;
      default -> LOOK_INTO_IT;
    };
  }
}
