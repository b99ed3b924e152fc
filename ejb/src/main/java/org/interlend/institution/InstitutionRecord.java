package org.interlend.institution;

import java.time.ZoneId;
import java.util.List;

/**
 * The institution as it is to be.
 *
 * @param isil may be null
 * @param aliases other agency codes under which brokers address it
 */
public record InstitutionRecord(
    String code, String name, String isil, ZoneId timeZone, List<String> aliases) {}
