package org.interlend.partners;

/**
 * Where the record keeps items, by codes; null for what it does not say.
 *
 * @param arriving the location of borrowed items
 * @param receiveDesk the desk that receives automatically
 * @param lent the location of own items while the partner has them
 */
public record ItemPlaces(
    String arriving,
    String arrivingPolicy,
    String pickupLibrary,
    String receiveDesk,
    String lent,
    String lentPolicy) {}
