import { useTranslations } from "next-intl";
import { ContactCard } from "@/components/contacts/contact-card";
import { contactStanding } from "@/lib/contacts/rules";
import type { Day } from "@/lib/platform/dates/partial-date";
import { periodOf } from "@/lib/platform/dates/period-columns";
import type { Phase } from "@/lib/platform/dates/phase";
import type { ProjectDetails } from "@/lib/projects/queries";
import { WayOn } from "./ended-notice";

/** The people of a project; when it has ended or has nobody, the organizations that answer now come before them. */
export function ProjectPeople({ project, phase, day }: { project: ProjectDetails; phase: Phase; day: Day }) {
  const t = useTranslations("projects");
  return (
    <>
      {(phase === "ended" || project.contacts.length === 0) && (
        <div className="mb-4">
          <WayOn roles={project.roles} />
        </div>
      )}
      {project.contacts.length === 0 && <p>{t("peopleNone")}</p>}
      <ul className="grid gap-4 sm:grid-cols-2">
        {project.contacts.map((contact) => (
          <li key={contact.id}>
            <ContactCard
              contact={contact}
              standing={contactStanding({ ...contact, period: periodOf(contact), projectPhase: phase }, day)}
              day={day}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
