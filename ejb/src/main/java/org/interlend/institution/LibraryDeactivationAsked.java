package org.interlend.institution;

/**
 * CDI event, fired before anything is changed: a library is to become inactive. Its observers throw
 * a {@link org.interlend.WorkflowException} that names what still needs it for new work.
 */
public record LibraryDeactivationAsked(Library library) {}
