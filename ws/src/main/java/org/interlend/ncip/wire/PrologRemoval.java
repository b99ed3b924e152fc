package org.interlend.ncip.wire;

import org.interlend.exchange.MessageFact;

/**
 * What precedes the root element. The decoder has already used the XML declaration, and version 1
 * legally names a DTD that must never be fetched. Both are replaced by blanks, so that the parser
 * sees neither but still counts lines and columns correctly.
 */
final class PrologRemoval {
  private final char[] text;

  private PrologRemoval(char[] text) {
    this.text = text;
  }

  /**
   * Replaces the XML declaration, and a document type without an internal subset, by blanks.
   *
   * @throws UnreadableMessageException of kind SYNTAX for a document type with an internal subset,
   *     where entity expansion attacks and external entities are declared
   */
  static void blank(char[] text) {
    new PrologRemoval(text).blank();
  }

  private void blank() {
    int i = 0;
    while (i < text.length) {
      int end;
      if (text[i] <= ' ') {
        end = i + 1;
      } else if (startsWith("<?", i)) {
        end = after("?>", i);
        if (startsWith("<?xml", i)) {
          erase(i, end);
        }
      } else if (startsWith("<!--", i)) {
        end = after("-->", i + 4);
      } else if (startsWith("<!DOCTYPE", i)) {
        end = endOfDocumentType(i);
        erase(i, end);
      } else {
        return;
      }
      i = end;
    }
  }

  private int endOfDocumentType(int start) {
    char quote = 0;
    for (int i = start; i < text.length; i++) {
      char c = text[i];
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        throw problem(MessageFact.TYPE_WITH_DECLARATIONS, i);
      } else if (c == '>') {
        return i + 1;
      }
    }
    throw problem(MessageFact.TYPE_NOT_CLOSED, start);
  }

  private int after(String end, int from) {
    for (int i = from; i < text.length; i++) {
      if (startsWith(end, i)) {
        return i + end.length();
      }
    }
    return text.length;
  }

  private boolean startsWith(String prefix, int at) {
    if (at + prefix.length() > text.length) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (Character.toUpperCase(text[at + i]) != Character.toUpperCase(prefix.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void erase(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] != '\n' && text[i] != '\r') {
        text[i] = ' ';
      }
    }
  }

  private UnreadableMessageException problem(MessageFact reason, int at) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < at; i++) {
      if (text[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return UnreadableMessageException.syntax(reason, line, at - lineStart + 1);
  }
}
