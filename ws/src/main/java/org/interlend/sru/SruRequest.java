package org.interlend.sru;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import org.interlend.catalog.availability.TitlesWithHoldings;

/**
 * A parsed search request.
 *
 * @param first position of the first requested record, from 1
 * @param most maximum number of records
 * @param asString whether the records are requested as escaped text instead of XML
 */
record SruRequest(
    SruVersion version, String query, int first, int most, RecordSchema schema, boolean asString) {

  /** Default number of records. */
  static final int USUAL = 10;

  /** Maximum number of records in one response. */
  static final int MAX_RECORDS = TitlesWithHoldings.MAX_TITLES;

  private static final Set<String> KNOWN =
      Set.of(
          "version",
          "operation",
          "query",
          "queryType",
          "startRecord",
          "maximumRecords",
          "recordPacking",
          "recordXMLEscaping",
          "recordSchema",
          "recordXPath",
          "resultSetTTL",
          "sortKeys",
          "stylesheet",
          "renderedBy",
          "httpAccept",
          "responseType",
          "extraRequestData");

  /** The version of the response, also of a response with a diagnostic. */
  static SruVersion versionOf(SruParameters parameters) {
    Optional<String> version = parameters.get("version");
    if (version.isEmpty()) {
      return parameters.has("operation") ? SruVersion.V1_2 : SruVersion.V2_0;
    }
    return SruVersion.of(version.get())
        .orElse(version.get().startsWith("1.") ? SruVersion.V1_2 : SruVersion.V2_0);
  }

  /**
   * @throws SruException for an unsupported version or operation
   */
  static boolean isExplain(SruParameters parameters) throws SruException {
    parameters.requireReadable();
    Optional<String> version = parameters.get("version");
    if (version.isPresent() && SruVersion.of(version.get()).isEmpty()) {
      throw new SruException(Diagnostic.Kind.UNSUPPORTED_VERSION, versionOf(parameters).number());
    }
    String operation = parameters.get("operation").orElse("");
    return switch (operation) {
      case "explain" -> true;
      case "searchRetrieve" -> false;
      case "" -> {
        if (parameters.has("scanClause")) {
          throw new SruException(Diagnostic.Kind.UNSUPPORTED_OPERATION, "scan");
        }
        yield !parameters.has("query");
      }
      default -> throw new SruException(Diagnostic.Kind.UNSUPPORTED_OPERATION, operation);
    };
  }

  /**
   * @throws SruException for the first unsupported parameter
   */
  static SruRequest of(SruParameters parameters) throws SruException {
    SruVersion version = versionOf(parameters);
    for (String name : parameters.names()) {
      if (!KNOWN.contains(name) && !name.startsWith("x-")) {
        throw new SruException(Diagnostic.Kind.UNSUPPORTED_PARAMETER, name);
      }
    }
    refuse(parameters, "stylesheet", Diagnostic.Kind.STYLESHEETS_NOT_SUPPORTED);
    refuse(parameters, "sortKeys", Diagnostic.Kind.SORT_NOT_SUPPORTED);
    refuse(parameters, "recordXPath", Diagnostic.Kind.XPATH_UNSUPPORTED);
    String queryType = parameters.get("queryType").orElse("cql");
    if (!queryType.equalsIgnoreCase("cql")) {
      throw new SruException(Diagnostic.Kind.UNSUPPORTED_PARAMETER_VALUE, "queryType " + queryType);
    }
    String query =
        parameters
            .get("query")
            .orElseThrow(
                () -> new SruException(Diagnostic.Kind.MANDATORY_PARAMETER_NOT_SUPPLIED, "query"));
    return new SruRequest(
        version,
        query,
        number(parameters, "startRecord", 1, 1),
        Math.min(MAX_RECORDS, number(parameters, "maximumRecords", USUAL, 0)),
        schema(parameters),
        asString(parameters, version));
  }

  private static void refuse(SruParameters parameters, String name, Diagnostic.Kind kind)
      throws SruException {
    Optional<String> given = parameters.get(name);
    if (given.isPresent()) {
      throw new SruException(kind, given.get());
    }
  }

  private static int number(SruParameters parameters, String name, int usual, int least)
      throws SruException {
    Optional<String> given = parameters.get(name);
    if (given.isEmpty()) {
      return usual;
    }
    int number = given.get().matches("[0-9]+") ? atMostAnInt(given.get()) : -1;
    if (number < least) {
      throw new SruException(
          Diagnostic.Kind.UNSUPPORTED_PARAMETER_VALUE,
          "%s must be a number from %d, not %s".formatted(name, least, given.get()));
    }
    return number;
  }

  /** No result has as many records as the largest int. */
  private static int atMostAnInt(String digits) {
    return new BigInteger(digits).min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
  }

  private static RecordSchema schema(SruParameters parameters) throws SruException {
    Optional<String> requested = parameters.get("recordSchema");
    if (requested.isEmpty()) {
      return RecordSchema.MARCXML;
    }
    return RecordSchema.of(requested.get())
        .orElseThrow(() -> new SruException(Diagnostic.Kind.UNKNOWN_SCHEMA, requested.get()));
  }

  /**
   * Version 1 calls this packing, version 2 calls it escaping; in version 2, packing means
   * something else.
   */
  static boolean asString(SruParameters parameters, SruVersion version) throws SruException {
    String packing = parameters.get("recordPacking").orElse("");
    boolean knownPacking =
        switch (packing) {
          case "" -> true;
          case "xml", "string" -> !parameters.has("recordXMLEscaping");
          case "packed" -> version.isTwo();
          default -> false;
        };
    if (!knownPacking) {
      throw new SruException(Diagnostic.Kind.UNSUPPORTED_RECORD_PACKING, packing);
    }
    String escaping = parameters.get("recordXMLEscaping").orElse("");
    if (!Set.of("", "xml", "string").contains(escaping)) {
      throw new SruException(Diagnostic.Kind.UNSUPPORTED_RECORD_PACKING, escaping);
    }
    return packing.equals("string") || escaping.equals("string");
  }
}
