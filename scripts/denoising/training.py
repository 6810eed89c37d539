"""Trains the denoiser with what `mixing` wrote, and writes its weights: `python3 -m scripts.denoising.training`.

First the cepstra shall become those without noise. That alone helps nobody: 12 dB of kitchen noise, right phrase,
70 % without it and 66 % with it. Then the states of the decoder's model shall become as likely as without noise.
"""

import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from coach.hearing.denoiser import LINES, OFFSETS, WEIGHTS, inputs

#: What the network knows of the lines of a frame, and of everything afterwards.
HARMONICS, HIDDEN = 64, 192
BANDS, CEPSTRA = 25, 13
#: Frames of a step, and how many of them the decoder's model looks at: its Gaussians are 16,128.
FRAMES, SCORED = 2000, 700
#: Of the minutes: for the cepstra alone.
FIRST_SHARE = 0.45
#: What is left of the weight of the cepstra afterwards; and how sharp the states are told apart.
CEPSTRA_SHARE, SHARPNESS = 0.1, 0.5
#: As in coach/hearing/features.py, which is not imported: it needs libraries that Debian's torch does not go with.
DEVIATIONS = torch.tensor([18.2, 20.2, 13.5, 19.1, 15.3, 11.3, 12.7, 12.7, 12.1, 11.4, 10.4, 8.9, 9.1])
#: But for this one, which is less than there: with the same in 25 minutes more nothing became better.
SCALED = 0.5
#: Nats over all bands below the loudest frame: less is no speech.
SPOKEN = 200.0
#: Bands with noise and without, and the inputs of the network.
Batch = tuple[Tensor, Tensor, tuple[Tensor, Tensor, Tensor]]


class Network(nn.Module):
    """The network of coach/hearing/denoiser.py."""

    def __init__(self) -> None:
        super().__init__()
        lines = LINES.stop - LINES.start
        sizes = [len(OFFSETS[0]) * (BANDS + HARMONICS), *(len(offsets) * HIDDEN for offsets in OFFSETS[1:])]
        self.lines = nn.Linear(lines, HARMONICS)
        self.utterance = nn.Linear(3 * BANDS + lines, HIDDEN, bias=False)
        self.layers = nn.ModuleList(nn.Linear(size, HIDDEN) for size in sizes)
        self.last = nn.Linear(HIDDEN, BANDS)
        nn.init.zeros_(self.last.weight)
        nn.init.zeros_(self.last.bias)

    def forward(self, levels: Tensor, lines: Tensor, utterance: Tensor) -> Tensor:
        """Gains (utterances × frames × bands)."""
        hidden = torch.cat((levels, torch.relu(self.lines(lines))), 2)
        about = self.utterance(utterance)[:, None]
        for number, (offsets, layer) in enumerate(zip(OFFSETS, self.layers, strict=True)):
            found = layer(around(hidden, offsets))
            hidden = hidden + torch.relu(found) if number else torch.relu(found + about)
        return self.last(hidden)

    def write(self) -> None:
        """Store the weights where the coach finds them."""
        named = {f"{layer}": each for layer, each in enumerate(self.layers)}
        named |= {"_lines": self.lines, "_utterance": self.utterance, "": self.last}
        arrays = {}
        for name, each in named.items():
            arrays[f"weight{name}"] = each.weight.detach().numpy().T.astype(np.float16)
            if each.bias is not None:
                arrays[f"bias{name}"] = each.bias.detach().numpy().astype(np.float16)
        np.savez(WEIGHTS, **arrays)


class Model:
    """The decoder's: how likely each of its 126 states without context makes a frame."""

    def __init__(self, path: Path) -> None:
        with np.load(path) as stored:
            means, variances = stored["means"], np.maximum(stored["variances"], 1e-4)
            weights = stored["weights"].astype(np.float32)
        self._streams = []
        for stream in range(3):
            mean = torch.tensor(means[:, stream].reshape(-1, CEPSTRA))
            inverse = torch.tensor(1 / variances[:, stream].reshape(-1, CEPSTRA))
            factors = torch.cat((-0.5 * inverse, mean * inverse), 1).T.contiguous()
            constant = 0.5 * torch.log(inverse).sum(1) - 0.5 * (mean * mean * inverse).sum(1)
            states = torch.tensor(weights[stream].T.reshape(42, 3, 128).transpose(0, 2, 1).copy())
            self._streams.append((factors, constant, states))

    def scores(self, cepstra: Tensor, frames: Tensor) -> Tensor:
        """Logarithms, frames × states. `frames` count from the fourth, without the last three."""
        first = cepstra[:, 4:] - cepstra[:, :-4]
        total = torch.zeros(())
        views = (cepstra[:, 3:-3], first[:, 1:-1], first[:, 2:] - first[:, :-2])
        for view, (factors, constant, states) in zip(views, self._streams, strict=True):
            rows = view.reshape(-1, CEPSTRA)[frames]
            each = (torch.cat((rows * rows, rows), 1) @ factors + constant).view(-1, 42, 128)
            best = each.amax(2, keepdim=True).detach()
            likely = torch.bmm(torch.exp(each - best).transpose(0, 1), states).transpose(0, 1)
            total = total + (best + torch.log(likely + 1e-8)).clamp_min(-200)
        return total.reshape(len(frames), -1)


def around(rows: Tensor, offsets: tuple[int, ...]) -> Tensor:
    """As in coach/hearing/denoiser.py, for several utterances."""
    places = (torch.arange(rows.shape[1])[:, None] + torch.tensor(offsets)).clamp(0, rows.shape[1] - 1)
    return rows[:, places].reshape(rows.shape[0], rows.shape[1], -1)


def cepstra_of(logs: Tensor) -> Tensor:
    """Without their mean."""
    rows = np.cos(np.pi * np.arange(CEPSTRA)[:, None] * (np.arange(BANDS) + 0.5) / BANDS) * np.sqrt(2 / BANDS)
    rows[0] *= np.sqrt(0.5)
    lift = 1 + 11 * np.sin(np.pi * np.arange(CEPSTRA) / 22)
    found = logs @ torch.tensor((rows * lift[:, None]).T, dtype=torch.float32)
    return found - found.mean(1, keepdim=True)


def scaled(cepstra: Tensor) -> Tensor:
    """As far apart as `features` makes them."""
    return cepstra * (DEVIATIONS / cepstra.std(1, unbiased=False, keepdim=True).clamp_min(0.5)) ** SCALED


def loss(network: Network, model: Model | None, batch: Batch) -> Tensor:
    """How far the utterances are from those without noise."""
    noisy, clean, seen = batch
    made = noisy + network(*seen)
    mine, wanted = cepstra_of(made), cepstra_of(clean)
    apart = (mine - wanted) / DEVIATIONS
    total = (apart**2).mean() + 0.5 * ((apart[:, 4:] - apart[:, :-4]) ** 2).mean() + 0.01 * ((made - clean) ** 2).mean()
    if model is None:
        return total
    loudness = clean.sum(2)[:, 3:-3]
    spoken = loudness > loudness.amax(1, keepdim=True) - SPOKEN
    often = spoken.reshape(-1).float() + 0.1
    frames = torch.multinomial(often, min(len(often), SCORED))
    with torch.no_grad():
        likely = torch.softmax(model.scores(scaled(wanted), frames) * SHARPNESS, 1)
    unlike = -(likely * torch.log_softmax(model.scores(scaled(mine), frames) * SHARPNESS, 1)).sum(1).mean()
    return CEPSTRA_SHARE * total + unlike


def batches(paths: list[Path], chance: np.random.Generator) -> list[Batch]:
    """All utterances of the files, those of one length together."""
    found = []
    for path in paths:
        with np.load(path) as stored:
            for name in stored.files:
                if name.startswith("noisy"):
                    arrays = [stored[name.replace("noisy", kind)] for kind in ("noisy", "clean", "lines")]
                    order, size = chance.permutation(len(arrays[0])), max(1, FRAMES // arrays[0].shape[1])
                    parts = np.split(order, range(size, len(order), size))
                    found += [_batch(*(array[some] for array in arrays)) for some in parts]
    return found


def train(network: Network, model: Model | None, every: list[Batch], minutes: float, rate: float) -> None:
    """So long, ever more slowly."""
    chance, begun, steps = np.random.default_rng(0), time.monotonic(), 0
    optimiser = torch.optim.Adam(network.parameters(), lr=rate)
    while True:
        for number in chance.permutation(len(every)):
            done = (time.monotonic() - begun) / 60 / minutes
            if done >= 1:
                return
            for group in optimiser.param_groups:
                group["lr"] = rate * min(1, (steps + 1) / 200) * 0.5 * (1 + np.cos(np.pi * done)) + 1e-5
            value = loss(network, model, every[number])
            optimiser.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimiser.step()
            steps += 1
            if steps % 200 == 0:
                print(f"{100 * done:3.0f} %   {float(value):.3f}", flush=True)


def main() -> None:
    """Train, or go on training what is in the folder, and write the weights."""
    folder, minutes = Path(sys.argv[1]), float(sys.argv[2])
    trained = folder / "network.pt"
    torch.set_num_threads(1)
    torch.manual_seed(1)
    every = batches(sorted(folder.glob("mixed-*.npz")), np.random.default_rng(0))
    network = Network()
    if trained.exists():
        network.load_state_dict(torch.load(trained))
    else:
        train(network, None, every, FIRST_SHARE * minutes, 2e-3)
        minutes *= 1 - FIRST_SHARE
    train(network, Model(folder / "model.npz"), every, minutes, 7e-4)
    torch.save(network.state_dict(), trained)
    network.write()


def _batch(noisy: np.ndarray, clean: np.ndarray, lines: np.ndarray) -> Batch:
    seen = [inputs(*(each.astype(np.float64) for each in both)) for both in zip(noisy, lines, strict=True)]
    levels, harmonics, utterance = (torch.from_numpy(np.array(each)) for each in zip(*seen, strict=True))
    return torch.from_numpy(noisy).float(), torch.from_numpy(clean).float(), (levels, harmonics, utterance)


if __name__ == "__main__":
    main()
