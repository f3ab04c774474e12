import { createUser, findUserByEmail } from '#db/account/users';
import type { Actor, Role } from '#domain/account/roles';

export async function givenUser(name: string, role: Role, categoryIds: number[] | null = null): Promise<Actor> {
  const email = `${name}@test.invalid`;
  await createUser({ email, name, role, passwordHash: 'none' });
  const user = await findUserByEmail(email);
  return { id: user?.id ?? 0, name, role, categoryIds };
}
