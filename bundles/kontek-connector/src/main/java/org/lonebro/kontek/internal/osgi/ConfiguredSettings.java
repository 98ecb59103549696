// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.osgi;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.lonebro.api.connector.AccountProtection;
import org.lonebro.api.connector.AccountProtection.Mode;
import org.lonebro.api.connector.ConnectionSettings;
import org.lonebro.api.connector.OutgoingSettings;
import org.lonebro.api.connector.PayCalendar;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.FieldRuleChange;
import org.lonebro.api.sync.GuardLimit;
import org.lonebro.api.sync.GuardLimits;
import org.lonebro.kontek.internal.settings.ApiUrl;
import org.lonebro.kontek.internal.settings.Authentication;
import org.lonebro.kontek.internal.settings.CallLimits;
import org.lonebro.kontek.internal.settings.Credentials;
import org.lonebro.kontek.internal.settings.KontekSettings;
import org.lonebro.kontek.internal.settings.SecretReference;
import org.lonebro.kontek.internal.wire.WireTable;

/** Turns a configuration into settings; a complaint names the setting and never shows a secret. */
final class ConfiguredSettings {
    private final KontekConfiguration configuration;
    private final SecretReference secrets;

    ConfiguredSettings(KontekConfiguration configuration, SecretReference secrets) {
        this.configuration = configuration;
        this.secrets = secrets;
    }

    KontekSettings settings(String servicePid) {
        String url = required("url", configuration.url());
        HttpUrl address = configuration.allowInsecureHttp() ? ApiUrl.any(url) : ApiUrl.encrypted(url);
        return new KontekSettings(
                connection(servicePid),
                address,
                required("companyId", configuration.companyId()),
                credentials(),
                limits(),
                wire(),
                configuration.inputTemplate().strip());
    }

    private ConnectionSettings connection(String servicePid) {
        ConnectionName name = naming("name", () -> new ConnectionName(name(servicePid)));
        CustomerKey customer = new CustomerKey(required("customer", configuration.customer()));
        return new ConnectionSettings(
                name, customer, required("profile", configuration.profile()), guard(), outgoing());
    }

    private OutgoingSettings outgoing() {
        List<FieldRuleChange> changes = FieldRuleLines.read(configuration.fieldRules());
        AccountProtection protection = protection();
        Optional<PayCalendar> calendar = calendar();
        return naming(
                "sendsAtOnce", () -> new OutgoingSettings(changes, protection, calendar, configuration.sendsAtOnce()));
    }

    private AccountProtection protection() {
        int days = configuration.accountWaitingDays();
        return switch (configuration.accountProtection()) {
            case "approval" -> new AccountProtection(Mode.APPROVAL, 0);
            case "waiting" -> naming("accountWaitingDays", () -> new AccountProtection(Mode.WAITING_TIME, days));
            case "off" -> new AccountProtection(Mode.OFF, 0);
            default -> throw new IllegalArgumentException("Setting accountProtection: is approval, waiting or off");
        };
    }

    private Optional<PayCalendar> calendar() {
        if (configuration.payDay() == 0) {
            return Optional.empty();
        }
        GuardLimits tight = naming(
                "tightMinimumReadPercent",
                () -> new GuardLimits(
                        limit("tightCreates", configuration.tightCreatesPeople(), configuration.tightCreatesPercent()),
                        limit("tightChanges", configuration.tightChangesPeople(), configuration.tightChangesPercent()),
                        limit("tightEnds", configuration.tightEndsPeople(), configuration.tightEndsPercent()),
                        limit("tightRejects", configuration.tightRejectsPeople(), configuration.tightRejectsPercent()),
                        configuration.tightMinimumReadPercent()));
        return naming(
                "payDay, cutOffBankDays or guardDays",
                () -> Optional.of(new PayCalendar(
                        configuration.payDay(), configuration.cutOffBankDays(), configuration.guardDays(), tight)));
    }

    private String name(String servicePid) {
        if (!configuration.name().isBlank()) {
            return configuration.name().strip();
        }
        int tilde = servicePid.indexOf('~');
        return tilde < 0 ? servicePid.substring(servicePid.lastIndexOf('.') + 1) : servicePid.substring(tilde + 1);
    }

    private Credentials credentials() {
        return new Credentials(
                secrets.resolve(".apiKey", configuration._apiKey()),
                configuration.user(),
                secrets.resolve(".password", configuration._password()),
                authentication());
    }

    private Authentication authentication() {
        return switch (configuration.authentication()) {
            case "basic" -> Authentication.BASIC;
            case "token" -> Authentication.TOKEN;
            default -> throw new IllegalArgumentException("Setting authentication: is basic or token");
        };
    }

    private CallLimits limits() {
        return new CallLimits(
                configuration.pageSize(),
                configuration.pagesInFlight(),
                Duration.ofSeconds(configuration.connectTimeoutSeconds()),
                Duration.ofSeconds(configuration.requestTimeoutSeconds()),
                configuration.callsPerSecond(),
                configuration.maxAnswerMegabytes());
    }

    private GuardLimits guard() {
        return naming(
                "minimumReadPercent",
                () -> new GuardLimits(
                        limit("creates", configuration.createsPeople(), configuration.createsPercent()),
                        limit("changes", configuration.changesPeople(), configuration.changesPercent()),
                        limit("ends", configuration.endsPeople(), configuration.endsPercent()),
                        limit("rejects", configuration.rejectsPeople(), configuration.rejectsPercent()),
                        configuration.minimumReadPercent()));
    }

    private static GuardLimit limit(String what, int people, int percent) {
        return naming(what + "People or " + what + "Percent", () -> new GuardLimit(people, percent));
    }

    private WireTable wire() {
        int version = configuration.apiVersion();
        if (version < 1 || version > 5) {
            throw new IllegalArgumentException("Setting apiVersion: must be 1 to 5, but is " + version);
        }
        String file = configuration.wireTableFile().strip();
        if (file.isEmpty()) {
            return WireTable.standard(version);
        }
        try (Reader lines = Files.newBufferedReader(Path.of(file))) {
            return WireTable.overridden(version, lines);
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("Setting wireTableFile: the file cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Setting wireTableFile: " + e.getMessage(), e);
        }
    }

    private static String required(String setting, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Setting " + setting + ": is missing");
        }
        return text.strip();
    }

    private static <T> T naming(String setting, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            boolean named = String.valueOf(e.getMessage()).startsWith("Setting ");
            throw named ? e : new IllegalArgumentException("Setting " + setting + ": " + e.getMessage(), e);
        }
    }
}
