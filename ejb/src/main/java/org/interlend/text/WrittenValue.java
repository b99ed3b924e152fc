package org.interlend.text;

/** A value as a fact keeps it. */
record WrittenValue(String factValue) implements LocalizedFactValue {}
