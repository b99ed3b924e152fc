package org.interlend.ncip.remarks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.ncip.wire.Element;

/**
 * Where a message names the library behind the broker. NCIP has no element for it, so brokers use
 * an Ext, the agency of an id, or OnBehalfOfAgency; its address is in ShippingInformation.
 */
public final class RemoteLibraryElements {

  private static final List<String> LENDER =
      List.of("supplyingagency", "supplier", "lendinglibrary", "lender", "owninglibrary");
  private static final List<String> BORROWER =
      List.of("requestingagency", "requester", "borrowinglibrary", "borrower", "requestinglibrary");
  private static final List<String> CODES = List.of("", "id", "agencyid", "code", "symbol");

  private final Element service;
  private final List<String> extensions;
  private final boolean lends;

  private RemoteLibraryElements(Element service, List<String> extensions, boolean lends) {
    this.service = service;
    this.extensions = extensions;
    this.lends = lends;
  }

  /** The elements about the library that lends to this one. */
  public static RemoteLibraryElements ofLender(Element service) {
    return new RemoteLibraryElements(service, LENDER, true);
  }

  /** The elements about the library that borrows from this one. */
  public static RemoteLibraryElements ofBorrower(Element service) {
    return new RemoteLibraryElements(service, BORROWER, false);
  }

  /** The codes that may be the library's, the most explicit first. */
  public Stream<String> codes() {
    Stream<String> onBehalf =
        service.text("InitiationHeader", "OnBehalfOfAgency", "AgencyId").stream();
    Stream<String> extended = CODES.stream().flatMap(end -> extension(end).stream());
    return lends
        ? Stream.of(extended, service.text("ItemId", "AgencyId").stream(), onBehalf)
            .flatMap(each -> each)
        : Stream.of(extended, onBehalf, service.text("UserId", "AgencyId").stream())
            .flatMap(each -> each);
  }

  /** Its name, or null. */
  public String name() {
    return extension("name")
        .or(() -> extension("agencyname"))
        .or(
            () ->
                lends
                    ? Optional.empty()
                    : service.text(
                        "UserOptionalFields",
                        "NameInformation",
                        "OrganizationNameInformation",
                        "OrganizationName"))
        .orElse(null);
  }

  /** Its postal address, line by line; or null. */
  public String address() {
    return extension("address")
        .or(
            () ->
                lends
                    ? Optional.empty()
                    : service.at("ShippingInformation", "PhysicalAddress").map(this::lines))
        .filter(lines -> !lines.isBlank())
        .orElse(null);
  }

  private Optional<String> extension(String end) {
    return service.all("Ext").stream()
        .flatMap(ext -> ext.children().stream())
        .filter(
            child ->
                extensions.stream().anyMatch(name -> child.name().equalsIgnoreCase(name + end)))
        .map(child -> child.children().isEmpty() ? child.text() : value(child))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** Of an agency within an element its id; of an address its lines. */
  private String value(Element element) {
    return Stream.of("AgencyId", "agencyIdValue")
        .flatMap(id -> element.text(id).stream())
        .findFirst()
        .orElseGet(() -> lines(element));
  }

  /** The parts of an address in their order, without the words for its type. */
  private String lines(Element address) {
    return parts(address).collect(Collectors.joining("\n"));
  }

  private static Stream<String> parts(Element element) {
    if (element.name().endsWith("Type")) {
      return Stream.empty();
    }
    return element.children().isEmpty()
        ? Stream.of(element.text()).filter(text -> !text.isEmpty())
        : element.children().stream().flatMap(RemoteLibraryElements::parts);
  }
}
