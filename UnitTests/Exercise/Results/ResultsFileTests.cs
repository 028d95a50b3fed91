using System.Text;
using Tensorflow.Exercise;

namespace TfNet.UnitTests.Exercise.Results;

/// <summary>The form of results.json, which grading and other programs read: names, order, and what is left out.</summary>
public class ResultsFileTests
{
    private static readonly ExerciseOptions s_options = new([], false, null, null, Quick: true, "unused", false, 0);

    [Fact]
    public void It_has_what_was_asked_and_each_study_with_its_models_and_answers()
    {
        Study study = new("cnn", "1. CNN", [new("1.1", 1, "?"), new("1.2", 2, "??")], ["m", "n", "never trained"], static _ => { });
        var result = new StudyResult(study) { Seconds = 1.23456 };
        result.Answers["1.2"] = new() { ["epochs"] = new Tensorflow.Plotting.Series([3]) };
        result.Answers["1.1"] = new() { ["loss"] = new Tensorflow.Plotting.Series([0.5, double.NaN], "a name") };
        ModelResult[] models =
        [
            new("m", 1234, 2, 32, new Dictionary<string, List<float>> { ["val_loss"] = [0.75f, float.NaN], ["loss"] = [0.5f, 0.25f] }, new Dictionary<string, float> { ["loss"] = 0.125f, ["accuracy"] = 1 }),
            new("n", 9, 0, 16, new Dictionary<string, List<float>>(), null),
        ];
        var text = Encoding.UTF8.GetString(ResultsFile.Write("Test", s_options, [result], id => Array.Find(models, model => model.Id == id)));
        const string Expected = """
            {
              "exercise": "Test",
              "seed": null,
              "quick": true,
              "studies": [
                {
                  "name": "cnn",
                  "questions": [
                    "1.1",
                    "1.2"
                  ],
                  "seconds": 1.235,
                  "models": [
                    {
                      "id": "m",
                      "parameters": 1234,
                      "epochs": 2,
                      "batch_size": 32,
                      "history": {
                        "loss": [
                          0.5,
                          0.25
                        ],
                        "val_loss": [
                          0.75,
                          null
                        ]
                      },
                      "evaluate": {
                        "loss": 0.125,
                        "accuracy": 1
                      }
                    },
                    {
                      "id": "n",
                      "parameters": 9,
                      "epochs": 0,
                      "batch_size": 16,
                      "history": {}
                    }
                  ],
                  "answers": {
                    "1.1": {
                      "loss": [
                        0.5,
                        null
                      ]
                    },
                    "1.2": {
                      "epochs": 3
                    }
                  }
                }
              ]
            }
            """;
        Assert.Equal(Expected.ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_seed_is_a_number() =>
        Assert.Contains("\"seed\": 7,", Encoding.UTF8.GetString(ResultsFile.Write("Test", s_options with { Seed = 7 }, [], static _ => null)));
}
