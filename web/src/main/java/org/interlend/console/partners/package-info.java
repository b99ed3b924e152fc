/**
 * The console's pages about partners: the list with the health of each message exchange, the form
 * of a partner's settings, and the rules for temporary items. A class named {@code ...Fields} holds
 * the fields of one subject of the form.
 *
 * <p>What a setting means, and the presets of each client product, are in {@code
 * org.interlend.partners} of {@code ejb}.
 */
package org.interlend.console.partners;
