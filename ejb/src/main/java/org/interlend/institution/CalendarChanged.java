package org.interlend.institution;

/** CDI event, fired in the transaction of the change: a library may be open on other days. */
public record CalendarChanged(Library library) {}
