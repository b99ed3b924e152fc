/**
 * The pick list: items that staff bring from the shelves, for patrons and for partners.
 *
 * <p>The page picks comes through {@link org.interlend.circulation.pick.PickWorkflow}, for
 * partners' items also through {@code lending}. The holds and move requests that cause a pick are
 * in {@code circulation.hold} and {@code circulation.shelving}.
 */
package org.interlend.circulation.pick;
