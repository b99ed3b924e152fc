/**
 * Partners in the management API: their settings, one record for each group, their health, and the
 * rules for temporary items.
 */
package org.interlend.api.partners;
