/**
 * The start of the application: migration of the schema, the check of the server's key, the first
 * account, and the demonstration data, most of which arrive as real NCIP messages. {@code move}
 * copies an installation's database to PostgreSQL.
 *
 * <p>It also sets up what stays in force while the server runs: {@code SettingsCache} and {@code
 * EclipseLinkReadRetryDisabler} for EclipseLink, and {@link org.interlend.start.RootServlet}.
 *
 * <p>It is in this module because it uses Flyway, EclipseLink and the NCIP processing. Scheduled
 * work is in {@code org.interlend.jobs} of {@code ejb}.
 */
package org.interlend.start;
