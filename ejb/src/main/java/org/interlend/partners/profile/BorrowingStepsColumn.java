package org.interlend.partners.profile;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Stores steps by their names, separated by commas; null for none. */
@Converter
public class BorrowingStepsColumn implements AttributeConverter<Set<BorrowingStep>, String> {

  @Override
  public String convertToDatabaseColumn(Set<BorrowingStep> steps) {
    return steps == null || steps.isEmpty()
        ? null
        : steps.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  @Override
  public Set<BorrowingStep> convertToEntityAttribute(String column) {
    return column == null
        ? new TreeSet<>()
        : Arrays.stream(column.split(","))
            .map(BorrowingStep::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
