/**
 * The bytes of SLNP: commands and replies, line by line, read leniently and written strictly. There
 * is no published specification; {@code docs/connecting-slnp.md} says what is accepted and sent.
 *
 * <p>It knows no request and no partner.
 */
package org.interlend.slnp.wire;
