/**
 * The start of the application: migration of the schema, the first account, and the demonstration
 * data, most of which arrive as real NCIP messages.
 *
 * <p>It is in this module because it uses Flyway and the NCIP processing. Nothing here runs after
 * the start; scheduled work is in {@code org.interlend.jobs} of {@code ejb}.
 */
package org.interlend.start;
