package org.interlend.sru;

/**
 * Why a request, or a part of it, is not answered, with the numbers and messages of the standard's
 * list (info:srw/diagnostic/1).
 *
 * @param details the details that the list defines, or a sentence; may be null
 */
record Diagnostic(Kind kind, String details) {

  /** The diagnostics that this server uses. */
  enum Kind {
    GENERAL_SYSTEM_ERROR(1, "General system error"),
    SYSTEM_TEMPORARILY_UNAVAILABLE(2, "System temporarily unavailable"),
    UNSUPPORTED_OPERATION(4, "Unsupported operation"),
    UNSUPPORTED_VERSION(5, "Unsupported version"),
    UNSUPPORTED_PARAMETER_VALUE(6, "Unsupported parameter value"),
    MANDATORY_PARAMETER_NOT_SUPPLIED(7, "Mandatory parameter not supplied"),
    UNSUPPORTED_PARAMETER(8, "Unsupported parameter"),
    QUERY_SYNTAX_ERROR(10, "Query syntax error"),
    TOO_MANY_CHARACTERS_IN_QUERY(12, "Too many characters in query"),
    INVALID_USE_OF_PARENTHESES(13, "Invalid or unsupported use of parentheses"),
    INVALID_USE_OF_QUOTES(14, "Invalid or unsupported use of quotes"),
    UNSUPPORTED_CONTEXT_SET(15, "Unsupported context set"),
    UNSUPPORTED_INDEX(16, "Unsupported index"),
    UNSUPPORTED_RELATION(19, "Unsupported relation"),
    UNSUPPORTED_RELATION_MODIFIER(20, "Unsupported relation modifier"),
    UNSUPPORTED_COMBINATION_OF_RELATION_AND_INDEX(
        22, "Unsupported combination of relation and index"),
    TOO_MANY_CHARACTERS_IN_TERM(23, "Too many characters in term"),
    NON_SPECIAL_CHARACTER_ESCAPED(26, "Non special character escaped in term"),
    EMPTY_TERM(27, "Empty term unsupported"),
    MASKING_CHARACTER_NOT_SUPPORTED(28, "Masking character not supported"),
    MASKED_WORDS_TOO_SHORT(29, "Masked words too short"),
    ANCHORING_CHARACTER_NOT_SUPPORTED(31, "Anchoring character not supported"),
    INVALID_TERM(36, "Term in invalid format for index or relation"),
    TOO_MANY_BOOLEANS(38, "Too many boolean operators in query"),
    PROXIMITY_NOT_SUPPORTED(39, "Proximity not supported"),
    UNSUPPORTED_BOOLEAN_MODIFIER(46, "Unsupported boolean modifier"),
    QUERY_FEATURE_UNSUPPORTED(48, "Query feature unsupported"),
    MASKING_CHARACTER_IN_UNSUPPORTED_POSITION(49, "Masking character in unsupported position"),
    RESULT_SETS_NOT_SUPPORTED(50, "Result sets not supported"),
    PARTIAL_RESULTS(59, "Result set created with valid partial results available"),
    FIRST_RECORD_OUT_OF_RANGE(61, "First record position out of range"),
    UNKNOWN_SCHEMA(66, "Unknown schema for retrieval"),
    UNSUPPORTED_RECORD_PACKING(71, "Unsupported record packing"),
    XPATH_UNSUPPORTED(72, "XPath retrieval unsupported"),
    SORT_NOT_SUPPORTED(80, "Sort not supported"),
    STYLESHEETS_NOT_SUPPORTED(110, "Stylesheets not supported");

    private final int number;
    private final String message;

    Kind(int number, String message) {
      this.number = number;
      this.message = message;
    }

    String uri() {
      return "info:srw/diagnostic/1/" + number;
    }

    String message() {
      return message;
    }
  }
}
