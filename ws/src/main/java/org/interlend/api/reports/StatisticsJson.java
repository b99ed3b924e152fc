package org.interlend.api.reports;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The statistics of both sides. */
@Schema(name = "Statistics", description = "Figures of the requests that were made in a period")
public record StatisticsJson(
    LocalDate from, LocalDate to, FiguresJson borrowing, FiguresJson lending) {}
