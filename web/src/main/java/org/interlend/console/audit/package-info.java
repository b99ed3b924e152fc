/** The page of the audit: who did what to which record, when, from where. */
package org.interlend.console.audit;
