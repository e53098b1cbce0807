import {
  CalendarCheckIcon,
  CreditCardIcon,
  FileTextIcon,
  HouseIcon,
  IdCardIcon,
  InboxIcon,
  MessageIcon,
  PhoneIcon,
  WalletIcon,
} from '#ui/icons/service-icons.tsx';
import { CalculatorIcon, KeyIcon, LockIcon, UserPlusIcon } from '#ui/icons/attract-icons.tsx';

/** A dozen services and one, in the order a site might choose. */
export const services = [
  { id: 'code', label: 'Obtenir un code provisoire', detail: '4 chiffres, valables 48 heures', icon: KeyIcon },
  { id: 'use', label: 'J’ai un code provisoire', detail: 'Choisir mon mot de passe', icon: LockIcon },
  { id: 'account', label: 'Créer mon compte', detail: 'Environ 5 minutes', icon: UserPlusIcon },
  { id: 'attestation', label: 'Imprimer une attestation', detail: 'Droits, paiements', icon: FileTextIcon },
  { id: 'rendez-vous', label: 'Prendre rendez-vous', detail: 'Sur place ou par téléphone', icon: CalendarCheckIcon },
  { id: 'card', label: 'Ma carte Vitale', detail: 'Commander, perte, vol', icon: IdCardIcon },
  { id: 'payments', label: 'Mes remboursements', detail: 'Les 6 derniers mois', icon: WalletIcon },
  { id: 'simulation', label: 'Simuler mes droits', detail: 'Sans donner votre nom', icon: CalculatorIcon },
  { id: 'messages', label: 'Mes messages', detail: 'Lire et répondre', icon: MessageIcon },
  { id: 'documents', label: 'Envoyer un document', detail: 'Papier ou photo', icon: InboxIcon },
  { id: 'housing', label: 'Mon logement', detail: 'Déménagement, aides', icon: HouseIcon },
  { id: 'bank', label: 'Changer de compte bancaire', detail: 'RIB à votre nom', icon: CreditCardIcon },
  { id: 'contact', label: 'Nous joindre', detail: 'Téléphone, accueil, LSF', icon: PhoneIcon },
] as const;
