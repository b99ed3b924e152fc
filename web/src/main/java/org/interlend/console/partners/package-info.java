/**
 * The console's pages about partners: the list with the health of each message exchange, the form
 * of a partner's settings, their import from CSV, and the rules for temporary items. The form binds
 * to the settings themselves; a class named {@code ...Fields} adds what only the form has.
 *
 * <p>What a setting is and means, and the presets of each client product, are in {@code
 * org.interlend.partners} of {@code ejb}.
 */
package org.interlend.console.partners;
