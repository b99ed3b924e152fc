package org.interlend.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import java.lang.reflect.Field;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interlend.Money;
import org.interlend.institution.Institutions;
import org.interlend.institution.ShownAsWeekdays;
import org.interlend.persistence.ShownAsCountry;
import org.interlend.persistence.ShownAsLanguage;
import org.interlend.persistence.ShownAsMoney;
import org.interlend.settings.SettingTexts;
import org.interlend.text.Labeled;
import org.interlend.text.Sentences;

/** What staff call the attributes of the records that the audit watches. */
@ApplicationScoped
public class AttributeLabels {

  /** The labels of attributes that are no settings, by simple names of class and field. */
  private static final String BUNDLE = "org.interlend.audit.AttributeLabels";

  @Inject private EntityManager em;
  @Inject private Institutions institutions;

  /**
   * @param path of the attribute, such as {@code lendingWorkflow.automaticRenew}
   * @return the label; without one the name of the attribute in words
   */
  public String label(AuditSubject.Kind kind, String path, Locale locale) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    return kind.key()
        .flatMap(key -> owner(key, path))
        .flatMap(
            owner ->
                SettingTexts.label(owner, name, locale)
                    .or(() -> Sentences.text(BUNDLE, owner + "." + name, locale)))
        .orElseGet(() -> words(name));
  }

  /**
   * A value of an attribute as staff know it: the labels of constants, the names of languages,
   * countries and weekdays, days, amounts in the currency that the institution has now; anything
   * else as it is, also what was kept when the attribute had another type.
   *
   * @param value as {@link ValueText} writes it, or null
   */
  public String value(AuditSubject.Kind kind, String path, String value, Locale locale) {
    return kind.key()
        .filter(key -> value != null)
        .flatMap(key -> attribute(key, path))
        .map(attribute -> readable(attribute, value, locale))
        .orElse(value);
  }

  private String readable(Attribute<?, ?> attribute, String value, Locale locale) {
    try {
      return value(attribute, value, locale);
    } catch (DateTimeException | IllegalArgumentException ofAnotherType) {
      return value;
    }
  }

  private String value(Attribute<?, ?> attribute, String value, Locale locale) {
    if (field(attribute).isAnnotationPresent(ShownAsMoney.class)) {
      return institutions
          .find()
          .map(us -> new Money(Long.parseLong(value), us.currency()).shown(locale))
          .orElse(value);
    }
    if (field(attribute).isAnnotationPresent(ShownAsLanguage.class)) {
      return Locale.forLanguageTag(value).getDisplayLanguage(locale);
    }
    if (field(attribute).isAnnotationPresent(ShownAsCountry.class)) {
      return new Locale("", value).getDisplayCountry(locale);
    }
    if (field(attribute).isAnnotationPresent(ShownAsWeekdays.class)) {
      return WeekdaysText.shown(value, locale);
    }
    Class<?> type = type(attribute);
    if (type == LocalDate.class) {
      return Sentences.day(LocalDate.parse(value), locale);
    }
    if (attribute instanceof MapAttribute<?, ?, ?> map && map.getKeyJavaType() == LocalDate.class) {
      return ClosedDaysText.shown(value, locale);
    }
    return Labeled.class.isAssignableFrom(type) ? constants(type, value, locale) : value;
  }

  private static String constants(Class<?> type, String value, Locale locale) {
    Map<String, String> labels =
        Arrays.stream(type.getEnumConstants())
            .map(Labeled.class::cast)
            .collect(Collectors.toMap(Labeled::name, each -> each.label(locale)));
    return Arrays.stream(value.split(ValueText.ELEMENTS))
        .map(name -> labels.getOrDefault(name, name))
        .collect(Collectors.joining(ValueText.ELEMENTS));
  }

  private static Class<?> type(Attribute<?, ?> attribute) {
    return attribute instanceof PluralAttribute<?, ?, ?> several
        ? several.getElementType().getJavaType()
        : attribute.getJavaType();
  }

  /** The simple name of the class that declares the attribute: settings are often inherited. */
  private Optional<String> owner(NaturalKey key, String path) {
    return attribute(key, path)
        .map(AttributeLabels::field)
        .map(field -> field.getDeclaringClass().getSimpleName());
  }

  private static Field field(Attribute<?, ?> attribute) {
    return RecordValues.field(attribute.getDeclaringType().getJavaType(), attribute.getName());
  }

  private Optional<Attribute<?, ?>> attribute(NaturalKey key, String path) {
    try {
      ManagedType<?> type = key.type(em);
      String[] steps = path.split("\\.");
      for (int i = 0; i < steps.length - 1; i++) {
        type = em.getMetamodel().embeddable(type.getAttribute(steps[i]).getJavaType());
      }
      return Optional.of(type.getAttribute(steps[steps.length - 1]));
    } catch (IllegalArgumentException noLongerThere) {
      return Optional.empty();
    }
  }

  private static String words(String name) {
    String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
