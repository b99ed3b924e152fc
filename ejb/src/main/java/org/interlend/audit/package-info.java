/**
 * The audit: who did what to which record, when, from where, with the values before and after.
 *
 * <p>{@link org.interlend.audit.Audit} is called where records are saved: by the console's {@code
 * FormVersion} and the management API's {@code ApiUser}. {@link org.interlend.audit.CurrentActor}
 * knows who acts, and {@link org.interlend.audit.AuditLog} searches.
 */
package org.interlend.audit;
