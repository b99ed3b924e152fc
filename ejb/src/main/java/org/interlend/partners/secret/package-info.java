/**
 * Secrets shared with partners: what they must be like, and new ones to be saved.
 *
 * <p>{@link org.interlend.partners.Partners} stores and checks them.
 */
package org.interlend.partners.secret;
