package org.interlend.institution;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/**
 * The institution as it is to be.
 *
 * @param isil may be null
 * @param aliases other agency codes under which brokers address it
 * @param currency what patrons pay in
 * @param debtLimit who owes so much may not borrow, in the currency's smallest unit; null for no
 *     limit
 */
public record InstitutionInput(
    String code,
    String name,
    String isil,
    ZoneId timeZone,
    List<String> aliases,
    Currency currency,
    Long debtLimit) {}
