/**
 * Rules by which a partner treats temporary items: location, item policy and loan terms by the
 * facts of an item that arrives.
 *
 * <p>The pages temporary-item-rules and temporary-item-rule, and the management API, edit them.
 */
package org.interlend.partners.rules;
