import { adminPaths } from "@/lib/admin-paths";

export function SignOutButton({ label }: { label: string }) {
  return (
    <form method="post" action={adminPaths.signOut()}>
      <button type="submit" className="min-h-11 text-ink underline-offset-4 hover:underline">
        {label}
      </button>
    </form>
  );
}
