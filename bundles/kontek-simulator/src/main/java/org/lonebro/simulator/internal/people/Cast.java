// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.people;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Words the invented people are made of. */
final class Cast {
    static final List<String> WOMEN = List.of(
            "Anna",
            "Åsa",
            "Märta",
            "Björg",
            "Renée",
            "Eva-Lena",
            "Zoë",
            "Ülkü",
            "Ingrid",
            "Karin",
            "Malin",
            "Sölve",
            "Fatima",
            "Linnéa",
            "Ebba",
            "Maja",
            "Agnes",
            "Chloé",
            "Gun-Britt",
            "Sofia",
            "Ylva",
            "Alma",
            "Elsa",
            "Wilma");
    static final List<String> MEN = List.of(
            "Anders",
            "Åke",
            "Östen",
            "Jörgen",
            "André",
            "Karl-Johan",
            "Günther",
            "Mårten",
            "Björn",
            "Lars",
            "Erik",
            "Nils",
            "Mohammed",
            "José",
            "Göran",
            "Håkan",
            "Oskar",
            "Måns",
            "Per-Åke",
            "Olof",
            "Ville",
            "Hugo",
            "Sören",
            "Tor");
    static final List<String> SURNAMES = List.of(
            "Andersson",
            "Åkerström",
            "Öberg",
            "Lindqvist",
            "Müller",
            "Svensson Lind",
            "af Ugglas",
            "von Schönberg",
            "O'Brien",
            "Sjögren",
            "Bäckström",
            "Hägg",
            "Nyström",
            "Idén",
            "Söderlund",
            "Fältskog",
            "Björk",
            "Ek",
            "Persson-Hällgren",
            "Norén",
            "Wikström",
            "Ohlsson",
            "Blåsjö",
            "Żuraw",
            "de la Gardie",
            "Mårtensson",
            "Lövgren");
    static final List<String> STREETS = List.of(
            "Storgatan",
            "Älvvägen",
            "Östra Ågatan",
            "Kyrkogatan",
            "Björkstigen",
            "Sankt Eriksgatan",
            "Nygatan",
            "Ängsvägen",
            "Skolgatan",
            "Hamngatan",
            "Järnvägsgatan",
            "Örtagårdsvägen",
            "Åsgatan",
            "Parkvägen",
            "Köpmangatan");
    static final List<Place> PLACES = List.of(
            new Place("Stockholm", 111, 119),
            new Place("Göteborg", 411, 418),
            new Place("Malmö", 211, 218),
            new Place("Umeå", 903, 907),
            new Place("Örebro", 702, 703),
            new Place("Östersund", 831, 831),
            new Place("Växjö", 352, 352),
            new Place("Luleå", 972, 977),
            new Place("Gävle", 802, 806),
            new Place("Åre", 837, 837),
            new Place("Linköping", 582, 589),
            new Place("Jönköping", 553, 556));
    static final List<String> POSITIONS = List.of(
            "Säljare",
            "Löneadministratör",
            "Snickare",
            "Undersköterska",
            "Systemutvecklare",
            "Truckförare",
            "Kock",
            "Platschef",
            "Redovisningsekonom",
            "Elektriker");
    static final List<String> DEPARTMENTS = List.of("100", "110", "120", "200", "210", "300", "310", "400");
    static final List<String> COST_CENTRES = List.of("1010", "1020", "2010", "2020", "3010", "4010", "4020");
    static final List<String> UNIONS = List.of("Unionen", "IF Metall", "Handels", "Kommunal", "Vision", "Byggnads");

    /** The surnames as they stand in a mail address. */
    static final List<String> PLAIN_SURNAMES = SURNAMES.stream()
            .map(name -> Normalizer.normalize(name, Normalizer.Form.NFD)
                    .replaceAll("[^A-Za-z]", "")
                    .toLowerCase(Locale.ROOT))
            .toList();

    private Cast() {}

    /** A town and the first three figures of its postal codes, from and to. */
    record Place(String city, int from, int to) {}
}
