// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

import okhttp3.HttpUrl;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.kontek.internal.wire.WireTable;

/** Kontek's addresses, made from the wire table's paths. */
public final class KontekAddresses {
    private enum Paging {
        PAGE,
        OFFSET,
        NONE
    }

    private final HttpUrl base;
    private final String companyId;
    private final WireTable wire;
    private final Paging paging;
    private final int first;

    public KontekAddresses(HttpUrl base, String companyId, WireTable wire) {
        this.base = base;
        this.companyId = companyId;
        this.wire = wire;
        this.paging = paging(wire.line("paging.style"));
        this.first = wire.number("paging.first");
    }

    private static Paging paging(String style) {
        return switch (style) {
            case "page" -> Paging.PAGE;
            case "offset" -> Paging.OFFSET;
            case "none" -> Paging.NONE;
            default ->
                throw new IllegalArgumentException(
                        "Line paging.style of the wire table: is page, offset or none, not " + style);
        };
    }

    /** Whether one answer holds everybody. */
    public boolean unpaged() {
        return paging == Paging.NONE;
    }

    /** Host and port, to tell a person. */
    public String place() {
        return Place.of(base);
    }

    public HttpUrl company() {
        return path("path.company", "").build();
    }

    public HttpUrl login() {
        return path("path.login", "").build();
    }

    public HttpUrl person(PayrollEmployeeId id) {
        return path("path.employee", id.text()).build();
    }

    /** Where people are created. */
    public HttpUrl people() {
        return path("path.employees", "").build();
    }

    /** @param number from 1, whatever Kontek counts from */
    public HttpUrl page(long number, int size) {
        HttpUrl.Builder url = path("path.employees", "");
        if (paging == Paging.NONE) {
            return url.build();
        }
        long place = paging == Paging.PAGE ? number - 1 + first : (number - 1) * size + first;
        return url.addQueryParameter(wire.line("paging.number"), Long.toString(place))
                .addQueryParameter(wire.line("paging.size"), Integer.toString(size))
                .build();
    }

    private HttpUrl.Builder path(String line, String employee) {
        HttpUrl.Builder url = base.newBuilder();
        String path = wire.line(line);
        for (String segment : (path.startsWith("/") ? path.substring(1) : path).split("/", -1)) {
            url.addPathSegment(segment.replace("{version}", Integer.toString(wire.version()))
                    .replace("{companyId}", companyId)
                    .replace("{id}", employee));
        }
        return url;
    }
}
