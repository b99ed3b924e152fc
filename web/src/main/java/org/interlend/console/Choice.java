package org.interlend.console;

import java.io.Serializable;

/** An option of a selection: the value that is sent and the label that is shown. */
public record Choice(String value, String label) implements Serializable {}
