import { useTranslations } from "next-intl";
import { paths } from "@/lib/paths";
import { drawingOfCounty, mapSize } from "@/lib/regions/map";
import { MapArea } from "./map-area";
import { MapLabel } from "./map-label";

export type MappedCounty = { slug: string; name: string; serviceCount: number; projectCount: number };

/** Size of the names in units of the map: 12 px where the map is as wide as a phone. */
const fontSize = 33;

/** The whole country: every county is a link that says what the portal knows there. */
export function CountyMap({ counties }: { counties: MappedCounty[] }) {
  const t = useTranslations("regions");
  const drawn = counties.flatMap((county) => {
    const drawing = drawingOfCounty(county.slug);
    return drawing ? [{ ...county, drawing, isKnown: county.serviceCount + county.projectCount > 0 }] : [];
  });
  return (
    <figure className="max-w-md">
      <svg
        role="group"
        aria-label={t("countyMapTitle")}
        viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
        className="h-auto w-full overflow-visible"
      >
        {drawn.map(({ slug, name, serviceCount, projectCount, drawing, isKnown }) => (
          <MapArea
            key={slug}
            href={paths.region(slug)}
            label={t("countyLabel", { name, services: serviceCount, projects: projectCount })}
            path={drawing.path}
            lineWidth={3}
            emphasis={isKnown ? "known" : "none"}
          />
        ))}
        <g aria-hidden="true" className="pointer-events-none">
          {drawn.map(({ slug, name, drawing, isKnown }) => (
            <MapLabel key={slug} text={name} at={drawing.label} fontSize={fontSize} strong={isKnown} />
          ))}
        </g>
      </svg>
      <figcaption className="mt-2 text-sm text-soft">{t("countyMapCaption")}</figcaption>
    </figure>
  );
}
