package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.interlend.borrowing.AcceptItem;
import org.interlend.borrowing.Accepted;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.FormatEvidence;
import org.interlend.borrowing.Wanted;
import org.interlend.catalog.Citation;
import org.interlend.ncip.Call;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.wire.Element;

/** AcceptItem: an item has arrived from outside for a patron (Z39.83-1, Accept Item). */
@ApplicationScoped
class AcceptItemService implements NcipService {

  private static final String DESCRIPTION = "BibliographicDescription";
  private static final Element NOTHING = Element.of("nothing", List.of());
  private static final Set<String> READING_ROOM =
      Set.of("in library use only", "supervision required", "use only in controlled access");

  @Inject private BorrowingWorkflow workflow;

  @Override
  public String name() {
    return "AcceptItem";
  }

  @Override
  public ServiceAnswer handle(Call call) {
    List<String> warnings = new ArrayList<>();
    Accepted accepted = workflow.accept(command(call, warnings));
    warnings.addAll(accepted.warnings());
    return new ServiceAnswer(
        List.of(call.requestId(accepted.requestId()), call.itemId(accepted.barcode())),
        accepted.requestId(),
        accepted.barcode(),
        accepted.replay(),
        warnings);
  }

  private static AcceptItem command(Call call, List<String> warnings) {
    Element request = call.request();
    Element item = request.child("ItemOptionalFields").orElse(NOTHING);
    return new AcceptItem(
        call.partner().code(),
        call.needed("RequestId", "RequestIdentifierValue"),
        request.text("ItemId", "ItemIdentifierValue").orElse(null),
        request.text("UserId", "UserIdentifierValue").orElse(null),
        handOut(request, warnings),
        wanted(call, item),
        volume(request, item),
        evidence(request, item),
        request.text("PickupLocation").orElse(null));
  }

  private static boolean handOut(Element request, List<String> warnings) {
    String action = request.text("RequestedActionType").orElse("").toLowerCase(Locale.ROOT);
    if (!action.startsWith("circulate") && !action.startsWith("hold for pickup")) {
      warnings.add(
          "The requested action \"%s\" is unknown; the item is held for pickup".formatted(action));
    }
    return action.startsWith("circulate");
  }

  private static Wanted wanted(Call call, Element item) {
    Element about = item.child(DESCRIPTION).orElse(NOTHING);
    return new Wanted(
        citation(about),
        about.text("TitleOfComponent").orElse(null),
        about.text("AuthorOfComponent").orElse(null),
        about.text("Pagination").orElse(null),
        item.text("ElectronicResource", "ReferenceToResource").orElse(null),
        call.endOfDay("DateForReturn").orElse(null));
  }

  private static Citation citation(Element about) {
    return new Citation(
        about.text("Title").orElse(null),
        about.text("Author").orElse(null),
        about.text("Publisher").orElse(null),
        about
            .text("PublicationDate")
            .or(() -> about.text("PublicationDateOfComponent"))
            .orElse(null),
        number(about, "BibliographicItemId", "BibliographicItemIdentifier", "ISBN").orElse(null),
        number(about, "BibliographicItemId", "BibliographicItemIdentifier", "ISSN").orElse(null),
        number(about, "BibliographicRecordId", "BibliographicRecordIdentifier", "OCLC")
            .orElse(null),
        null,
        about.text("Language").orElse(null));
  }

  private static Optional<String> number(Element about, String id, String value, String code) {
    return about.all(id).stream()
        .filter(known -> known.text(value + "Code").filter(code::equalsIgnoreCase).isPresent())
        .flatMap(known -> known.text(value).stream())
        .findFirst();
  }

  private static AcceptItem.Volume volume(Element request, Element item) {
    List<String> restrictions =
        item.all("ItemUseRestrictionType").stream()
            .map(restriction -> restriction.text().toLowerCase(Locale.ROOT))
            .toList();
    boolean renewable =
        !request.has("RenewalNotPermitted") && !restrictions.contains("renewals not permitted");
    return new AcceptItem.Volume(
        item.text("ItemDescription", "CallNumber").orElse(null),
        item.text("ItemDescription", "NumberOfPieces")
            .flatMap(AcceptItemService::count)
            .orElse(null),
        restrictions.stream().anyMatch(READING_ROOM::contains),
        renewable);
  }

  private static Optional<Integer> count(String text) {
    return text.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static FormatEvidence evidence(Element request, Element item) {
    return new FormatEvidence(
        item.has("ElectronicResource"),
        item.text(DESCRIPTION, "ElectronicDataFormatType").orElse(null),
        item.text(DESCRIPTION, "MediumType").orElse(null),
        request.has("NonReturnableFlag"));
  }
}
