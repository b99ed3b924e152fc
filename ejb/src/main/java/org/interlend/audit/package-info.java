/**
 * The audit: who did what to which record, when, from where, with the values before and after.
 *
 * <p>{@link org.interlend.audit.AuditRecorder} is called where records are saved: by the console's
 * {@code FormVersion} and the management API's {@code ConditionalRequests}. {@link
 * org.interlend.audit.CurrentActor} knows who acts, and {@link org.interlend.audit.AuditLog} reads.
 */
package org.interlend.audit;
